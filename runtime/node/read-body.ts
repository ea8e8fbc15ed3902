import type { IncomingMessage } from "node:http";
import { ProtocolError, TransportError } from "@openaction/runtime";
import { type Attempt, detailsOf } from "../attempt.js";

/** Reads an answer's body to its end, but no more than so many bytes. Rejects if the body broke off. */
export function readBody(answer: IncomingMessage, limit: number, attempt: Attempt): Promise<Uint8Array> {
  const { headers } = answer;
  const encoding = headers["content-encoding"] ?? "identity";
  return new Promise((resolve, reject) => {
    const refuse = (problem: string, retry: "never" | "conditional") => {
      reject(new ProtocolError(problem, { ...detailsOf(attempt), retry }));
      answer.destroy();
    };
    const chunks: Buffer[] = [];
    let length = 0;
    if (encoding !== "identity")
      return refuse(`the answer is encoded (${encoding}), unasked.`, "conditional");
    if (Number(headers["content-length"]) > limit)
      return refuse(`the answer exceeds ${limit} bytes.`, "never");
    answer.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) refuse(`the answer exceeds ${limit} bytes.`, "never");
    });
    answer.on("end", () => {
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      if (isWhole(answer, body)) resolve(body);
      else reject(new TransportError("the connection ended within the answer.", detailsOf(attempt)));
    });
    answer.on("error", (cause) => {
      reject(new TransportError("the connection broke within the answer.", { ...detailsOf(attempt), cause }));
    });
  });
}

/** A body that neither tells its length nor is chunked ends with its connection, even if that broke: JSON shows it. */
function isWhole({ headers }: IncomingMessage, body: Buffer): boolean {
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) return true;
  const text = body.toString("latin1").trimEnd();
  return !text.startsWith("{") || text.endsWith("}");
}
