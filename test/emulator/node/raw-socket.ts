import { connect } from "node:net";
import { signRequest } from "../sign-request.js";

/** A call as it goes over the wire, to be changed in any place. */
export interface RawCall {
  readonly line: string;
  readonly headers: readonly string[];
  readonly body: string | Buffer;
}

/** The body that raw calls have unless told; it creates a listener. */
export const rawBody = '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":443}';

/** A signed call that is right in every way. */
export function rawCall(host: string, body = rawBody): RawCall {
  const authorization = signRequest({ host, body }).headers.get("authorization") ?? "";
  return {
    line: "POST / HTTP/1.1",
    headers: [
      `Host: ${host}`,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "X-TC-Action: CreateHTTPListener",
      "X-TC-Version: 2018-05-29",
      "X-TC-Timestamp: 1689233134",
      `Authorization: ${authorization}`,
    ],
    body,
  };
}

/** The bytes of a call. Text counts as Latin-1, so that each character is a byte. */
export function renderCall({ line, headers, body }: RawCall, end = "\r\n"): Buffer {
  const head = [line, ...headers, "", ""].join(end);
  return Buffer.concat([Buffer.from(head, "latin1"), typeof body === "string" ? Buffer.from(body) : body]);
}

/** Sends bytes and the end of the stream, and collects what comes back until the connection is closed. */
export function exchange(url: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

/** What came back, in a word: `closed`, a status such as `400`, a code of an error, or `ok`. */
export function readVerdict(answer: string): string {
  const final = answer.replace(/^HTTP\/1\.1 100 [\s\S]*?\r\n\r\n/, "");
  const status = /^HTTP\/1\.1 (\d{3})/.exec(final)?.[1];
  if (status === undefined) return "closed";
  if (status !== "200") return status;
  const error = /"Error":\{"Code":"([^"]+)"/.exec(answer)?.[1];
  return error ?? "ok";
}
