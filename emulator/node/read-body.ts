import type { IncomingMessage } from "node:http";
import { maximumBytes } from "../index.js";

/** Past this, a client is not heard out any more. */
const PATIENCE_BYTES = 6 * maximumBytes.body;

/**
 * Reads a body. Reads on past the limit, so that the client hears why it is refused, but keeps no more than one byte of
 * the rest. Rejects if the client goes away, or does not come to an end.
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly body: Uint8Array<ArrayBuffer> }> {
  const chunks: Buffer<ArrayBuffer>[] = [];
  let room = maximumBytes.body + 1;
  let size = 0;
  // Resolved without a value: a promise looks whether its value is one, too, which takes long with bytes.
  await new Promise<void>((resolve, reject) => {
    request.on("data", (chunk: Buffer<ArrayBuffer>) => {
      size += chunk.byteLength;
      if (size > PATIENCE_BYTES) request.destroy();
      if (room === 0) return;
      const kept = chunk.subarray(0, room);
      room -= kept.byteLength;
      chunks.push(kept);
    });
    request.on("end", resolve);
    request.on("error", reject);
    // Without this look, each request would end with an error that is made for nobody.
    request.on("close", () => request.complete || reject(new Error("The client went away.")));
  });
  const [first] = chunks;
  return { body: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks) };
}
