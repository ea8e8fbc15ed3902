import dns from "node:dns";
import { createServer } from "node:http";
import { Socket } from "node:net";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createWorkspace, findProblems, replace } from "../../workspace.js";

const file = "spec/gaap/actions/modify-http-listener-attribute.yaml";
const pointAt = (target: string) => replace(file, "../parameters.yaml#/Version", target);

afterEach(() => vi.restoreAllMocks());

/** A server that hands out what a document might ask for, and counts who connects. */
async function startServer() {
  let connections = 0;
  const server = createServer((_, response) => response.end("Version: { name: X-TC-Version, in: header }\n"));
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://127.0.0.1:${address.port}`, connections: () => connections };
}

describe("a reference to another machine", () => {
  it("is refused by its place, and nobody is asked for anything", async () => {
    const { origin, connections } = await startServer();
    const problems = await findProblems(createWorkspace(pointAt(`${origin}/parameters.yaml#/Version`)));
    expect(problems).toMatchObject([
      {
        severity: "error",
        message: `the reference ${origin}/parameters.yaml is not local; copy what it names into the folder of the document`,
        file,
        pointer: "#/path/post/parameters/1",
      },
    ]);
    expect(connections()).toBe(0);
  });

  it.each([
    "https://example.com/parameters.yaml#/Version",
    "HTTP://example.com/parameters.yaml#/Version",
    "//example.com/parameters.yaml#/Version",
    "ftp://example.com/parameters.yaml#/Version",
    "file:///etc/hosts",
    "data:text/yaml,a#/a",
    "\\\\example.com\\share\\parameters.yaml",
  ])("opens no socket and looks up no name: %s", async (target) => {
    const connect = vi.spyOn(Socket.prototype, "connect");
    const lookup = vi.spyOn(dns, "lookup");
    const problems = await findProblems(createWorkspace(pointAt(JSON.stringify(target))));
    expect(problems).toMatchObject([{ severity: "error", file, pointer: "#/path/post/parameters/1" }]);
    expect(connect).not.toHaveBeenCalled();
    expect(lookup).not.toHaveBeenCalled();
  });

  it("is refused as the place of an example's value, too", async () => {
    const { origin, connections } = await startServer();
    const folder = createWorkspace(
      replace(
        file,
        "summary: A new name\n",
        `summary: A new name\n              externalValue: ${origin}/value\n`,
      ),
    );
    expect(await findProblems(folder)).not.toEqual([]);
    expect(connections()).toBe(0);
  });

  it("is refused where a whole rule set turned off would let it pass", async () => {
    const { origin, connections } = await startServer();
    const folder = createWorkspace(
      pointAt(`${origin}/parameters.yaml#/Version`),
      replace("redocly.yaml", "telemetry: off", "telemetry: off\nrules:\n  no-unresolved-refs: off"),
    );
    expect(await findProblems(folder)).toMatchObject([{ rule: "bundler", file }]);
    expect(connections()).toBe(0);
  });
});
