import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { lookCommand } from "../../../cli/call/look-command.js";
import { gaap } from "../start-emulated.js";

const [create, ...others] = gaap.actions;

describe("the command that shows what became of a create", () => {
  it.each([
    { given: "plain", endpoint: "http://127.0.0.1:4010", profile: undefined },
    { given: "'; touch /tmp/x; '", endpoint: "$(id)", profile: "-rf *" },
  ])("is one that a shell takes apart as it was meant: $given", ({ given, endpoint, profile }) => {
    if (create === undefined) throw new Error("The document has no action.");
    const request = { Port: 443, ListenerName: "a", ProxyId: given };
    const options = { endpoint, ...(profile !== undefined && { profile }) };
    const command = lookCommand(gaap, create, request, options) ?? "";
    const script = `openaction() { printf '%s\\n' "$@"; }\n${command}`;
    expect(execFileSync("bash", ["-c", script], { encoding: "utf8" }).trimEnd().split("\n")).toEqual([
      ...["call", "gaap", "DescribeHTTPListeners", "--ProxyId", given, "--Port", "443"],
      ...["--endpoint", endpoint],
      ...(profile === undefined ? [] : [`--profile=${profile}`]),
    ]);
  });

  it("is not known for other actions", () => {
    expect(others.map((action) => lookCommand(gaap, action, {}, {}))).toEqual(others.map(() => undefined));
  });
});
