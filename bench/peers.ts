import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What others bring, in a folder of its own that nobody else installs. */
export const PEERS = join(import.meta.dirname, "peers");

/** `require` for the folder of the peers. */
export const requirePeer = createRequire(join(PEERS, "package.json"));

/** Whether the peers are there; tells how to install them if not. */
export function hasPeers(): boolean {
  const found = existsSync(join(PEERS, "node_modules"));
  if (!found) console.log("The vendor's SDK and undici are left out: npm ci --prefix bench/peers");
  return found;
}
