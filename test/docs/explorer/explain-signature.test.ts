import { createSigner, webDigest } from "@openaction/runtime/signing";
import { expect, it } from "vitest";
import { explainSignature } from "../../../docs/explorer/explain-signature.js";
import { prepareRequest } from "../../../docs/explorer/prepare-request.js";
import { createSender } from "../../../docs/explorer/send-request.js";
import { loadGaap } from "../../start-gaap.js";

const secrets = { secretId: "AKIDreader", secretKey: "reader-key", token: "" };
const settings = {
  target: "page",
  localUrl: "",
  endpoint: "https://gaap.tencentcloudapi.com",
  region: "",
  language: "en-US",
} as const;

it("shows the steps of the very signature that the client makes, and that the emulator takes", async () => {
  const model = await loadGaap();
  const [action] = model.actions;
  if (action === undefined) throw new Error("GAAP has no action.");
  const request = { ListenerName: "a", Port: 80, ProxyId: "link-cuxw2rm0" };
  const prepared = prepareRequest(model, action, request, settings, Date.now());
  const steps = await explainSignature("gaap", prepared, secrets);
  const { host, timestamp, body: payload } = prepared;
  const headers = { "content-type": "application/json", host };
  const sign = createSigner(webDigest);
  expect(steps.authorization).toBe(
    await sign(secrets, { service: "gaap", timestamp, method: "POST", headers, payload }),
  );
  expect(steps.stringToSign.endsWith(steps.canonicalRequestHash)).toBe(true);
  expect(steps.canonicalRequest.endsWith(steps.payloadHash)).toBe(true);

  const sender = createSender(model);
  const send = (authorization: string) => sender.send("page", { ...prepared, authorization }, secrets);
  expect(await send(steps.authorization)).toMatchObject({
    status: 200,
    body: expect.stringContaining("ListenerId"),
  });
  const forged = steps.authorization.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
  expect(await send(forged)).toMatchObject({ body: expect.stringContaining("AuthFailure.SignatureFailure") });
  expect(await send(steps.authorization)).toMatchObject({
    body: expect.stringContaining("DuplicatedListenerPort"),
  });
  sender.reset();
  expect(await send(steps.authorization)).toMatchObject({ body: expect.stringContaining("ListenerId") });
});
