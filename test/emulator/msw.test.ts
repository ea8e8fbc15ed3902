import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createEmulator, gaapBehaviours } from "../../emulator/index.js";
import { gaapModel, readOutcome } from "./gaap-emulator.js";
import { SAMPLE_TIME, signRequest } from "./sign-request.js";

const modules = resolve(import.meta.dirname, "../vendor-sdk/node_modules");

describe.runIf(existsSync(resolve(modules, "msw")))("the handler for MSW", () => {
  it("answers the calls of a program that knows nothing of it", async () => {
    const load = (path: string) => import(pathToFileURL(resolve(modules, "msw/lib", path)).href);
    const { http } = await load("core/index.mjs");
    const { setupServer } = await load("node/index.mjs");
    const now = () => SAMPLE_TIME * 1000;
    const emulator = createEmulator(gaapModel, { now, behaviours: gaapBehaviours() });
    const server = setupServer(http.all("https://gaap.tencentcloudapi.com/", emulator.resolve));
    server.listen({ onUnhandledRequest: "error" });
    try {
      const body = JSON.stringify({ ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 });
      const { headers } = signRequest({ body });
      const send = () => fetch("https://gaap.tencentcloudapi.com/", { method: "POST", headers, body });
      expect(await readOutcome(await send())).toMatchObject({ code: "ok" });
      expect(await readOutcome(await send())).toMatchObject({
        code: "InvalidParameterValue.DuplicatedListenerPort",
      });
    } finally {
      server.close();
    }
  });
});
