import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSite, serveSite } from "../../../docs/serve/index.js";

const root = mkdtempSync(join(tmpdir(), "openaction-serve-"));
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let endpoint: Server;
let endpointHost = "";
let site: RunningSite;

beforeAll(async () => {
  mkdirSync(join(root, "site/sub"), { recursive: true });
  writeFileSync(join(root, "site/index.html"), "front");
  writeFileSync(join(root, "site/sub/index.html"), "sub");
  writeFileSync(join(root, "secret.html"), "secret");
  endpoint = createServer(async (request, response) => {
    const chunks = await request.toArray();
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response
      .writeHead(200, { "content-type": "application/json", "set-cookie": "a=b" })
      .end('{"Response":{}}');
  });
  await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
  // It listens on a port, so its address is an object.
  endpointHost = `127.0.0.1:${(endpoint.address() as AddressInfo).port}`;
  site = await serveSite({
    folder: join(root, "site"),
    port: 0,
    proxiedEndpoints: [`http://${endpointHost}`],
  });
});

afterAll(async () => {
  await site.close();
  endpoint.close();
  rmSync(root, { recursive: true, force: true });
});

describe("files", () => {
  it.each([
    { given: "/", status: 200, body: "front" },
    { given: "/sub/", status: 200, body: "sub" },
    { given: "/sub/index.html?x#y", status: 200, body: "sub" },
    { given: "/none.html", status: 404, body: "There is no such page.\n" },
    { given: "/../secret.html", status: 404, body: "There is no such page.\n" },
    { given: "/%2e%2e/secret.html", status: 404, body: "There is no such page.\n" },
    { given: "/sub/..%2f..%2fsecret.html", status: 404, body: "There is no such page.\n" },
    { given: "/%", status: 404, body: "There is no such page.\n" },
    { given: "/%00", status: 404, body: "There is no such page.\n" },
  ])("GET $given: $status", async ({ given, status, body }) => {
    expect(await ask("GET", given)).toMatchObject({ status, body });
  });

  it("are read only, and framed by nobody", async () => {
    expect(await ask("PUT", "/")).toMatchObject({ status: 405 });
    const { headers } = await ask("GET", "/");
    expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("are for this machine's own names", async () => {
    expect(await ask("GET", "/", { host: "evil.example" })).toMatchObject({ status: 421 });
  });

  it("are served to this machine alone", () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});

describe("the proxy", () => {
  const own = () => ({ origin: site.url.slice(0, -1), "content-type": "application/json" });

  it("passes bytes and signature on, and nothing of the browser's", async () => {
    const headers = { ...own(), authorization: "TC3", "x-tc-action": "A", cookie: "c", referer: "r" };
    const answer = await ask("POST", `/.proxy/${endpointHost}`, headers, '{"a":"é"}');
    expect(answer).toMatchObject({ status: 200, body: '{"Response":{}}' });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    const [last] = received.slice(-1);
    expect(last?.body).toBe('{"a":"é"}');
    expect(last?.headers).toMatchObject({ host: endpointHost, authorization: "TC3", "x-tc-action": "A" });
    expect(last?.headers).not.toHaveProperty("cookie");
    expect(last?.headers).not.toHaveProperty("referer");
    expect(last?.headers).not.toHaveProperty("origin");
  });

  it.each([
    { given: "another host", path: "/.proxy/evil.example", method: "POST", headers: {} },
    { given: "a host that begins alike", path: "/.proxy/127.0.0.1", method: "POST", headers: {} },
    { given: "a host that cannot be decoded", path: "/.proxy/%", method: "POST", headers: {} },
    { given: "a path behind the host", path: "HOST/admin", method: "POST", headers: {} },
    {
      given: "a page of another site",
      path: "HOST",
      method: "POST",
      headers: { origin: "https://evil.example" },
    },
    { given: "a page from disk", path: "HOST", method: "POST", headers: { origin: "null" } },
    { given: "GET", path: "HOST", method: "GET", headers: {} },
  ])("refuses $given", async ({ path, method, headers }) => {
    const before = received.length;
    const target = path.replace("HOST", `/.proxy/${endpointHost}`);
    expect(await ask(method, target, { ...own(), ...headers })).toMatchObject({ status: 403 });
    expect(received.length).toBe(before);
  });

  it("tells that the endpoint did not answer", async () => {
    const gone = await serveSite({ folder: root, port: 0, proxiedEndpoints: ["http://127.0.0.1:9"] });
    const headers = { origin: gone.url.slice(0, -1) };
    const { status, body } = await ask("POST", "/.proxy/127.0.0.1:9", headers, "{}", gone.url);
    expect({ status, body }).toMatchObject({ status: 502, body: expect.stringContaining("unknown") });
    await gone.close();
  });
});

it("says which port cannot be had", async () => {
  const port = Number(new URL(site.url).port);
  await expect(serveSite({ folder: root, port })).rejects.toThrow(
    `Port ${port} cannot be had: it is in use.`,
  );
});

it("lets go of a client that goes away", async () => {
  const socket = connect(Number(new URL(site.url).port), "127.0.0.1");
  socket.write(`POST /.proxy/${endpointHost} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();
  expect(await ask("GET", "/")).toMatchObject({ status: 200 });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would tidy it up. */
function ask(method: string, path: string, headers = {}, body = "", base = site.url): Promise<Reply> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, method, path, headers }, async (response) => {
      const chunks = await response.toArray();
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}
