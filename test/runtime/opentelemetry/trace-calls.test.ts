import { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";
import type { ClientOptions, Policy } from "@openaction/runtime";
import { traceCalls } from "@openaction/runtime/opentelemetry";
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import * as names from "@opentelemetry/semantic-conventions/incubating";
import { afterEach, describe, expect, it } from "vitest";
import {
  connect,
  createListener,
  credentials,
  refuseDuplicate,
  request,
  result,
  succeed,
} from "../fake-service.js";

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer("test");

afterEach(() => {
  exporter.reset();
  context.disable();
});

/** What a program's SDK brings along. */
class Contexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active = () => this.#storage.getStore() ?? ROOT_CONTEXT;
  with = <Given extends unknown[], Run extends (...given: Given) => ReturnType<Run>>(
    active: Context,
    run: Run,
    self?: ThisParameterType<Run>,
    ...given: Given
  ): ReturnType<Run> => this.#storage.run(active, () => run.call(self, ...given));
  bind = <T>(_: Context, target: T) => target;
  enable = () => this;
  disable = () => this;
}

/** Makes a call and gives its span. */
async function traced(
  options: ClientOptions = {},
  answer: () => Response | Promise<Response> = succeed,
  signal?: AbortSignal,
) {
  const { client } = connect({ policies: [traceCalls({ tracer })], retries: 0, ...options }, answer);
  await client.safe(createListener, request, { signal });
  const span = exporter.getFinishedSpans().at(-1);
  if (!span) throw new Error("There is no span.");
  return span;
}

const common = {
  "rpc.system": "action-style",
  "rpc.service": "gaap",
  "rpc.method": "CreateHTTPListener",
  "http.request.method": "POST",
  "url.full": "https://gaap.tencentcloudapi.com/",
  "server.address": "gaap.tencentcloudapi.com",
  "server.port": 443,
};

describe("the span of a call", () => {
  it("says by the conventions what was called, where, and its request id", async () => {
    const span = await traced({ region: "eu-1" });
    expect(span).toMatchObject({
      name: "gaap/CreateHTTPListener",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
    });
    expect(span.attributes).toEqual({
      ...common,
      "cloud.region": "eu-1",
      "http.response.status_code": 200,
      "openaction.request_id": result.RequestId,
    });
  });

  it.each<{ name: string; answer: () => Response | Promise<Response>; want: object }>([
    {
      name: "an error of the service",
      answer: refuseDuplicate,
      want: {
        "error.type": "InvalidParameterValue.DuplicatedListenerPort",
        "http.response.status_code": 200,
        "openaction.outcome": "rejected",
        "openaction.request_id": "r-1",
      },
    },
    {
      name: "a status of a proxy",
      answer: () => new Response("down", { status: 503 }),
      want: {
        "error.type": "ClientError.Http",
        "http.response.status_code": 503,
        "openaction.outcome": "unknown",
      },
    },
    {
      name: "a broken connection",
      answer: () => Promise.reject(new TypeError("fetch failed")),
      want: { "error.type": "ClientError.Transport", "openaction.outcome": "unknown" },
    },
  ])("tells $name", async ({ answer, want }) => {
    const span = await traced({}, answer);
    expect(span.status.code).toBe(SpanStatusCode.ERROR);
    expect(span.attributes).toEqual({ ...common, ...want });
  });

  it.each([
    { endpoint: "http://127.0.0.1:4010", address: "127.0.0.1", port: 4010, url: "http://127.0.0.1:4010/" },
    { endpoint: "proxy.example", address: "proxy.example", port: 443, url: "https://proxy.example/" },
    { endpoint: "http://[::1]", address: "::1", port: 80, url: "http://[::1]/" },
  ])("names the client's own endpoint: $endpoint", async ({ endpoint, address, port, url }) => {
    const { attributes } = await traced({ endpoint });
    expect(attributes).toMatchObject({ "server.address": address, "server.port": port, "url.full": url });
  });

  it("uses the conventions' names, beside two of its own", async () => {
    const conventions = new Set<unknown>(Object.values(names));
    const seen = [
      await traced({ region: "eu-1" }),
      await traced({}, refuseDuplicate),
      await traced({}, () => new Response("down", { status: 503 })),
    ].flatMap(({ attributes }) => Object.keys(attributes));
    const own = seen.filter((name) => !conventions.has(name));
    expect(new Set(own)).toEqual(new Set(["openaction.request_id", "openaction.outcome"]));
    // What the conventions require of every client span of HTTP and of RPC.
    for (const name of [
      names.ATTR_HTTP_REQUEST_METHOD,
      names.ATTR_SERVER_ADDRESS,
      names.ATTR_SERVER_PORT,
      names.ATTR_URL_FULL,
      names.ATTR_RPC_SYSTEM,
      names.ATTR_RPC_METHOD,
    ])
      expect(seen.filter((each) => each === name)).toHaveLength(3);
  });

  it("tells an abort, and ends then", async () => {
    const span = await traced({}, succeed, AbortSignal.abort());
    expect(span.attributes).toMatchObject({
      "error.type": "ClientError.Aborted",
      "openaction.outcome": "not-sent",
    });
    expect(span.ended).toBe(true);
  });

  it("counts how often the call was sent again", async () => {
    let sends = 0;
    const answer = () => (sends++ === 0 ? new Response("down", { status: 503 }) : succeed());
    const { client } = connect({ policies: [traceCalls({ tracer })], retries: 2 }, answer);
    await client.call({ ...createListener, effect: "read" }, request);
    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toMatchObject({
      "http.request.resend_count": 1,
      "http.response.status_code": 200,
    });
  });

  it("is the parent of what runs inside", async () => {
    context.setGlobalContextManager(new Contexts());
    const seen: unknown[] = [];
    const look: Policy = (next) => async (call) => {
      seen.push(trace.getActiveSpan()?.spanContext().spanId);
      return next(call);
    };
    const span = await traced({ policies: [traceCalls({ tracer }), look] });
    expect(seen).toEqual([span.spanContext().spanId]);
  });

  it("holds no key, token or member of the request", async () => {
    const span = await traced({ credentials: { ...credentials, token: "token-1" } }, refuseDuplicate);
    const shown = inspect([span.name, span.attributes, span.status, span.events], { depth: 9 });
    for (const secret of [credentials.secretKey, credentials.secretId, "token-1", "link-cuxw2rm0"]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("is made by the global provider where no tracer is given", async () => {
    trace.setGlobalTracerProvider(provider);
    await traced({ policies: [traceCalls()] });
    trace.disable();
    expect(exporter.getFinishedSpans()).toHaveLength(1);
  });
});
