import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { lookCommand } from "../../../cli/call/look-command.js";
import { foldCommand } from "../../../cli/terminal.js";
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
    const parts = lookCommand(gaap, create, request, options) ?? [];
    // As it is printed on a narrow terminal: it can be copied from there.
    const lines = foldCommand(parts, 40);
    expect(lines.length).toBeGreaterThan(2);
    const script = `openaction() { printf '%s\\n' "$@"; }\n${lines.join("\n")}`;
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
