import type { Client } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { type Draft, draftFrom, isObjectDraft, requestOf } from "../../../docs/explorer/draft.js";
import { prepareRequest } from "../../../docs/explorer/prepare-request.js";
import * as client from "../../../generated/gaap/src/index.js";
import { type ActionModel, typeByName } from "../../../model/index.js";
import { requestText, type SampleObject } from "../../../samples/index.js";
import { runInProcess } from "../run-in-process.js";
import { gaap } from "../start-emulated.js";

interface Case {
  readonly name: string;
  readonly action: ActionModel;
  /** The fields of the Explorer, filled. */
  readonly draft: Draft;
}

const examples: readonly Case[] = gaap.actions.flatMap((action) =>
  action.examples.map((example) => ({
    name: `${action.name}, ${example.key}`,
    action,
    draft: draftFrom(gaap, typeByName(gaap, action.request).type, example.request),
  })),
);

/** An example with one more field filled. */
function type(name: string, member: string, text: string): Case {
  const found = examples.find((each) => each.name === name);
  if (found === undefined || !isObjectDraft(found.draft)) throw new Error(`There is no example ${name}.`);
  const { draft, action } = found;
  const members = new Map([...draft.members, [member, text] as const]);
  return { name: `${name}, with ${member} ${text}`, action, draft: { ...draft, members } };
}

const cases = [
  ...examples,
  type("DescribeHTTPListeners, connection", "Offset", "9007199254740991"),
  type("CreateHTTPListener, connection", "ListenerName", '"Zeilen\nund\\日本"  '),
];

/** The body that the Explorer sends. Its form has the members in the document's order; the others keep what is given. */
function fromExplorer(action: ActionModel, request: SampleObject): string {
  const endpoint = "https://gaap.example";
  const settings = { target: "service", localUrl: "", endpoint, region: "", language: "" } as const;
  return prepareRequest(gaap, action, request, settings, 0).body;
}

/** The body that `openaction call` would send, with the members as flags. */
function fromFlags({ name }: ActionModel, request: SampleObject): Promise<string> {
  const flags = Object.entries(request).map(
    ([member, value]) => `--${member}=${typeof value === "string" ? value : requestText(value)}`,
  );
  return bodyOf(["call", name, ...flags, "--dry-run"], "");
}

/** The same with the request on standard input. */
function fromInput({ name }: ActionModel, request: SampleObject): Promise<string> {
  return bodyOf(["call", name, "--input", "-", "--dry-run"], requestText(request));
}

async function bodyOf(args: readonly string[], stdin: string): Promise<string> {
  const { stdout } = await runInProcess(args, { stdin });
  return stdout.slice(stdout.indexOf("\n\n") + 2, -1);
}

/** The body that the generated client sends. */
async function fromClient({ functionName }: ActionModel, request: SampleObject): Promise<string> {
  const bodies: string[] = [];
  // Each action has a function of this form.
  const send: (client: Client<"gaap">, request: object) => Promise<unknown> = Reflect.get(
    client,
    functionName,
  );
  const transport = async ({ body }: { readonly body: unknown }) => {
    bodies.push(String(body));
    throw new Error("not sent");
  };
  const credentials = { secretId: "AKID", secretKey: "key" };
  await send(client.createGaapClient({ credentials, retries: 0, transport }), request).catch(() => undefined);
  return bodies.join();
}

describe("the same call", () => {
  it.each(cases)("has the same bytes from everywhere: $name", async ({ action, draft }) => {
    const request = requestOf(gaap, action.request, draft);
    const explorer = fromExplorer(action, request);
    expect({
      flags: await fromFlags(action, request),
      input: await fromInput(action, request),
      client: await fromClient(action, request),
    }).toEqual({ flags: explorer, input: explorer, client: explorer });
  });

  it("is tried for every action", () => {
    console.log(`same body: ${cases.length} calls of ${gaap.actions.length} actions, byte by byte`);
    expect(new Set(cases.map(({ action }) => action.name)).size).toBe(gaap.actions.length);
  });
});
