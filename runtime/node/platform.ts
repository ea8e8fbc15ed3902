import type { Platform } from "../platform.js";
import { nodeDigest } from "./digest.js";
import { createHttpTransport } from "./http-transport.js";

/** Node: `node:http` with connections that all clients of the program share, and `node:crypto`. */
export const nodePlatform: Platform = {
  transport: createHttpTransport(),
  digest: nodeDigest,
};
