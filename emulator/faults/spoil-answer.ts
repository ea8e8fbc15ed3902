import type { WireAnswer } from "../wire.js";
import type { FaultOrder } from "./fault-order.js";
import { type FaultName, isTransportFault } from "./fault-table.js";

/** Makes a fault of the answer itself; faults of the transport are left for the server to make. */
export function spoilAnswer(answer: WireAnswer, envelope: string, order: FaultOrder): WireAnswer {
  if (isTransportFault(order.fault)) {
    return { ...answer, transport: { name: order.fault, milliseconds: order.milliseconds ?? 1000 } };
  }
  const body = typeof answer.body === "string" ? answer.body : "";
  const spoil = spoilers[order.fault];
  return spoil === undefined ? answer : { ...answer, ...spoil({ answer, body, envelope, order }) };
}

interface Subject {
  readonly answer: WireAnswer;
  readonly body: string;
  readonly envelope: string;
  readonly order: FaultOrder;
}

type Spoiler = (subject: Subject) => Partial<WireAnswer>;

const HUGE = 64 * 1024 * 1024;

const spoilers: Partial<Record<FaultName, Spoiler>> = {
  "truncated-json": ({ body }) => ({ body: body.slice(0, body.length >> 1) }),
  "empty-body": () => ({ body: "" }),
  "null-body": () => ({ body: "null" }),
  "invalid-utf8": ({ body }) => ({ body: insertByte(body, 0xff) }),
  bom: ({ body }) => ({ body: `\ufeff${body}` }),
  html: (subject) => ({ ...pageOf(subject, "Welcome"), status: 200 }),
  "text-plain": ({ answer }) => ({ headers: { ...answer.headers, "content-type": "text/plain" } }),
  "status-500": () => ({ status: 500 }),
  "status-502": (subject) => ({ ...pageOf(subject, "Bad Gateway"), status: 502 }),
  "status-503": (subject) => ({ ...pageOf(subject, "Service Unavailable"), status: 503 }),
  "status-429": (subject) => {
    const { body = "", headers } = pageOf(subject, "Too Many Requests");
    return { status: 429, body, headers: { ...headers, "retry-after": "1" } };
  },
  "redirect-302": ({ answer, order }) => redirect(answer, order, 302),
  "redirect-307": ({ answer, order }) => redirect(answer, order, 307),
  "no-request-id": (subject) => rewrite(subject, ({ RequestId: _, ...content }) => content),
  "no-envelope": ({ body, envelope }) => ({ body: JSON.stringify(JSON.parse(body)[envelope]) }),
  "error-text": (subject) => rewrite(subject, ({ RequestId }) => ({ Error: "It failed.", RequestId })),
  "error-null": (subject) => rewrite(subject, (content) => ({ ...content, Error: null })),
  "unknown-code": (subject) => rewrite(subject, refuseWith("InvalidParameterValue.NobodyKnowsThis")),
  "proto-code": (subject) => rewrite(subject, refuseWith("__proto__")),
  "huge-body": ({ body }) => ({ body: " ".repeat(HUGE) + body }),
  "gzip-lie": ({ answer }) => ({ headers: { ...answer.headers, "content-encoding": "gzip" } }),
  "unknown-encoding": ({ answer }) => ({ headers: { ...answer.headers, "content-encoding": "x-nothing" } }),
  "wrong-types": (subject) => rewrite(subject, swapTypes),
  "duplicate-keys": ({ body, envelope }) => ({
    body: body.replace(/}$/, `,"${envelope}":{"RequestId":"twice"}}`),
  }),
  "proto-member": ({ body }) => ({
    body: body.replace(
      /}}$/,
      ',"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    ),
  }),
  "no-date": ({ answer }) => {
    const { date: _, ...headers } = answer.headers;
    return { headers };
  },
};

/** What stands in the envelope. */
type Content = Record<string, unknown>;

function rewrite({ body, envelope }: Subject, change: (content: Content) => Content): Partial<WireAnswer> {
  return { body: JSON.stringify({ [envelope]: change(JSON.parse(body)[envelope]) }) };
}

function refuseWith(code: string): (content: Content) => Content {
  return ({ RequestId }) => ({ Error: { Code: code, Message: "This is a fault on demand." }, RequestId });
}

function swapTypes(content: Content): Content {
  const swap = (value: unknown) =>
    typeof value === "string" ? value.length : typeof value === "number" ? String(value) : value;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, name === "RequestId" ? value : swap(value)]),
  );
}

function pageOf({ answer }: Subject, title: string): Pick<WireAnswer, "body" | "headers"> {
  const body = `<!doctype html><title>${title}</title><h1>${title}</h1>`;
  return { body, headers: { ...answer.headers, "content-type": "text/html" } };
}

function redirect(
  { headers }: WireAnswer,
  { location = "/" }: FaultOrder,
  status: number,
): Partial<WireAnswer> {
  return { status, body: "", headers: { ...headers, location } };
}

/** Puts a byte in the middle of the first text of the JSON. */
function insertByte(text: string, byte: number): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const middle = text.indexOf('"') + 1;
  const spoiled = new Uint8Array(bytes.length + 1);
  spoiled.set(bytes.subarray(0, middle));
  spoiled[middle] = byte;
  spoiled.set(bytes.subarray(middle), middle + 1);
  return spoiled;
}
