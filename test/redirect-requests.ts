import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { developmentCredentials } from "../emulator/index.js";

/**
 * Writes a module into a folder that carries what a program sends to the service, or to the emulator's usual port, to
 * `url` instead, bytes and Host header as they are: with `node --import` of it a program runs word for word.
 */
export function writeRedirect(folder: string, url: string): string {
  const path = join(folder, "redirect.mjs");
  writeFileSync(
    path,
    `import { request } from "node:http";

globalThis.fetch = (input, { method, headers, body }) =>
  new Promise((resolve, reject) => {
    const { host } = new URL(input);
    if (!["gaap.tencentcloudapi.com", "127.0.0.1:4010"].includes(host)) return reject(new Error("unexpected host " + host));
    const outgoing = request(${JSON.stringify(url)}, { method, headers: { ...Object.fromEntries(headers), host } }, async (answer) => {
      const { statusCode: status } = answer;
      resolve(new Response(Buffer.concat(await answer.toArray()), { status }));
    });
    outgoing.on("error", reject).end(body);
  });
`,
  );
  return path;
}

/** The environment of a program that uses the emulator's development key. */
export function developmentEnvironment(): NodeJS.ProcessEnv {
  const { secretId, secretKey } = developmentCredentials;
  return { ...process.env, TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey };
}
