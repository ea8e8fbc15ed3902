import { resolve } from "node:path";
import { buildDocs, type DocsOptions } from "./docs.js";
import { readPort } from "./read-number.js";
import { coloursOf, print } from "./terminal.js";
import { untilStopped } from "./until-stopped.js";

/** Options of `openaction docs serve`, as the command line has them. */
export interface DocsServeOptions extends DocsOptions {
  readonly port: string;
  readonly proxy: boolean;
}

/** `openaction docs serve`: builds the site and serves it to this machine, until it is stopped. */
export async function serveDocs(documents: readonly string[], options: DocsServeOptions): Promise<void> {
  const port = readPort(options.port);
  const { apis } = await buildDocs(documents, options);
  const { serveSite } = await import("../docs/serve/index.js");
  const endpoints = apis.flatMap(({ model }) => model.service.endpoints.map(({ url }) => url));
  const { url, close } = await serveSite({
    folder: resolve(options.out),
    port,
    proxiedEndpoints: options.proxy ? endpoints : [],
  });
  const { bold, dim, green } = coloursOf(process.stdout);
  print(`${green("✓")} ${bold(url)}`);
  if (options.proxy) print(`  Requests of its Explorer may go through here to ${endpoints.join(" and ")}.`);
  print(dim("Stop with Ctrl+C."));
  await untilStopped();
  await close();
}
