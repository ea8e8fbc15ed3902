// By the package's own name, so that these are the client's very classes, in whichever build it runs.
import { ApiError, type Call, CallFailure, HttpError, type Policy } from "@openaction/runtime";
import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";

/** Settings of the instrumentation. */
export interface TraceOptions {
  /** Default: the one that the globally registered provider has for `@openaction/runtime`. */
  readonly tracer?: Tracer;
}

/**
 * Makes a client span of each call, retries and waits included, by OpenTelemetry's conventions for RPC and HTTP
 * clients. Code that runs inside, such as an instrumentation of `node:http`, has the span for its parent. No member of a
 * request or result gets into it, except the request id.
 */
export function traceCalls(options: TraceOptions = {}): Policy {
  const { tracer = trace.getTracer("@openaction/runtime") } = options;
  return (next) => async (call) => {
    const name = `${call.service.name}/${call.action.name}`;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes: describeCall(call) });
    try {
      const result = await context.with(trace.setSpan(context.active(), span), () => next(call));
      span.setAttributes({ "http.response.status_code": 200, ...describeAttempts(call) });
      return result;
    } catch (error) {
      noteFailure(span, call, error);
      throw error;
    } finally {
      span.end();
    }
  };
}

function describeCall({ service, endpoint, action, region }: Call): Attributes {
  const { origin, hostname, port, protocol } = endpoint;
  return {
    "rpc.system": "action-style",
    "rpc.service": service.name,
    "rpc.method": action.name,
    "http.request.method": "POST",
    "url.full": `${origin}/`,
    // A URL has brackets around an IPv6 address, the conventions have none.
    "server.address": hostname.replace(/^\[|\]$/g, ""),
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    ...(region && { "cloud.region": region }),
  };
}

/** What only the end of a call tells. The list of attempts grows with each sending. */
function describeAttempts({ attempts }: Call): Attributes {
  const requestId = attempts.at(-1)?.requestId;
  return {
    ...(requestId && { "openaction.request_id": requestId }),
    ...(attempts.length > 1 && { "http.request.resend_count": attempts.length - 1 }),
  };
}

function noteFailure(span: Span, call: Call, error: unknown): void {
  const name = error instanceof Error ? error.name : "_OTHER";
  span.setAttributes({ "error.type": name, ...describeAttempts(call) });
  span.setStatus({
    code: SpanStatusCode.ERROR,
    message: error instanceof CallFailure ? error.message : name,
  });
  if (!(error instanceof CallFailure)) return;
  span.setAttributes({ "error.type": error.code, "openaction.outcome": error.outcome });
  if (error.requestId) span.setAttribute("openaction.request_id", error.requestId);
  if (error instanceof ApiError) span.setAttribute("http.response.status_code", 200);
  if (error instanceof HttpError && error.status > 0) {
    span.setAttribute("http.response.status_code", error.status);
  }
}
