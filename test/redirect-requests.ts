import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { developmentCredentials } from "../emulator/index.js";

/**
 * Writes a module into a folder that carries what a program sends to the service, or to the emulator's usual port, to
 * `url` instead, bytes and Host header as they are: with `node --import` of it a program runs word for word.
 */
export function writeRedirect(folder: string, url: string): string {
  const { hostname, port } = new URL(url);
  const path = join(folder, "redirect.mjs");
  writeFileSync(
    path,
    `import http from "node:http";
import https from "node:https";

const send = http.request;
const known = ["gaap.tencentcloudapi.com", "127.0.0.1"];
http.request = https.request = (options) => {
  if (!known.includes(options.hostname)) throw new Error("unexpected host " + options.hostname);
  return send({ ...options, agent: false, hostname: "${hostname}", port: ${port} });
};
`,
  );
  return path;
}

/** The environment of a program that uses the emulator's development key. */
export function developmentEnvironment(): NodeJS.ProcessEnv {
  const { secretId, secretKey } = developmentCredentials;
  return { ...process.env, TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey };
}
