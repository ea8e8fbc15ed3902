/*
 * Prints what keeping 64-bit integers exact costs where an answer has none that a number could not hold: reading it with
 * the paths of its action, against `JSON.parse` alone, and in a whole call. `npm run build`, then `npx tsx bench/int64.ts`.
 */
import type { Action, Service, Transport } from "@openaction/runtime";
import { decodeInt64, int64Codec } from "@openaction/runtime/json";
import { createClient } from "../runtime/node/entry.js";

const ROUNDS = 300;
/** Read in one run. */
const CHARACTERS = 400_000;

const SERVICE: Service = {
  name: "things",
  version: "2020-01-31",
  endpoint: "https://things.example.com",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: [],
};
const PATHS = ["TotalCount", "ListenerSet[].CreateTime", "ListenerSet[].Bytes"];

const listener = (index: number) => ({
  ListenerId: `listener-${String(index).padStart(8, "0")}`,
  ListenerName: `shop-${index}`,
  Port: 1 + (index % 64_999),
  CreateTime: 1_689_233_134 + index,
  Bytes: 1_234_567_890_123,
  Protocol: "HTTP",
  ListenerStatus: 0,
  ProxyId: "link-cuxw2rm0",
  GroupId: null,
});

const answer = (inner: object) =>
  JSON.stringify({ Response: { ...inner, RequestId: "9aeda369-17c7-429f-be39-745c1e92fc71" } });
const page = (length: number) =>
  answer({ TotalCount: length, ListenerSet: Array.from({ length }, (_, index) => listener(index)) });

const bodies = {
  "an id": answer({ ListenerId: "listener-o0f3at99" }),
  "a page of 1": page(1),
  "a page of 20": page(20),
  "a page of 1,000": page(1000),
  "a text of 100 KB": answer({ Content: "Lorem ipsum, 0123456789. ".repeat(4_000) }),
};

/** Nanoseconds of the fastest of many short runs, which what else the machine does disturbs least; taken in turns. */
function measure(readers: readonly (() => unknown)[], turns: number): readonly number[] {
  const fastest = readers.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, read] of readers.entries()) {
      const begin = process.hrtime.bigint();
      for (let turn = 0; turn < turns; turn++) read();
      const time = Number(process.hrtime.bigint() - begin) / turns;
      fastest[index] = Math.min(fastest[index] ?? time, time);
    }
  }
  return fastest;
}

const plain: Action<object, object, string> = { name: "Describe", effect: "read", errorCodes: [] };
const exact = { ...plain, int64: { codec: int64Codec, response: PATHS } };

/** Whole calls, the network apart: signing, reading, and what is between. */
async function measureCalls(body: Uint8Array, turns: number): Promise<readonly number[]> {
  const headers = new Headers({ "content-type": "application/json" });
  const transport: Transport = async () => ({ status: 200, headers, body });
  const client = createClient(SERVICE, {
    credentials: { secretId: "id", secretKey: "key" },
    transport,
    limiter: false,
  });
  const fastest = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, action] of [plain, exact].entries()) {
      const begin = process.hrtime.bigint();
      for (let turn = 0; turn < turns; turn++) await client.call(action, {});
      fastest[index] = Math.min(fastest[index] ?? 0, Number(process.hrtime.bigint() - begin) / turns);
    }
  }
  return fastest;
}

for (const [name, text] of Object.entries(bodies)) {
  const body = new TextEncoder().encode(text);
  const turns = Math.max(1, Math.round(CHARACTERS / text.length));
  const [parse = 0, decode = 0] = measure(
    [() => JSON.parse(text), () => decodeInt64(text, PATHS, "auto", "Response")],
    turns,
  );
  const [without = 0, call = 0] = await measureCalls(body, Math.min(turns, 50));
  console.log(
    `${name.padEnd(17)} ${String(text.length).padStart(7)} B: ${(decode - parse).toFixed(0).padStart(6)} ns more,`,
    `${percent(decode / parse)} of JSON.parse, ${percent(call / without)} of a call without its network (aim: 5 %)`,
  );
}
console.log("an action without such integers: 0 ns more, it is read by JSON.parse itself");

function percent(ratio: number): string {
  return `${((ratio - 1) * 100).toFixed(1)} %`;
}
