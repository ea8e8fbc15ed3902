import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { createBaseDocument } from "../hostile/base-document.js";
import { Judge } from "../hostile/judge.js";
import { type Made, type Outcome, River } from "../hostile/river.js";
import { shapesOf } from "../hostile/shape-of.js";

/** A river that something is thrown into on its way. */
class Spoilt extends River {
  constructor(private readonly spoil: (made: Made) => Outcome) {
    super();
  }

  override async run(document: JsonObject): Promise<Outcome> {
    const outcome = await super.run(document);
    return outcome.kind === "made" ? this.spoil(outcome) : outcome;
  }
}

const edit =
  (change: (files: Map<string, string>) => void) =>
  (made: Made): Made => {
    const files = new Map(made.files);
    change(files);
    return { ...made, files };
  };

const replace = (path: string, from: string, to: string) =>
  edit((files) => {
    const text = files.get(path) ?? "";
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    files.set(path, text.replace(from, to));
  });

const doing =
  (deed: () => void) =>
  (made: Made): Made => {
    deed();
    return made;
  };

const withoutPlain = (files: Made["files"]) =>
  new Map([...files].map(([path, text]) => [path, text.replaceAll('"plain"', '"fine"')]));

const refused: Outcome = {
  kind: "refused",
  problems: [{ severity: "error", rule: "a", message: "b", file: "c", line: 1, column: 1, pointer: "" }],
};

/** What a judge finds about the harmless document, once something is done to what is made of it. */
async function judge(spoil: (made: Made) => Outcome) {
  const river = new River();
  const honest = await river.run(createBaseDocument());
  river.close();
  if (honest.kind === "refused") throw new Error("the harmless document is refused");
  const twin = shapesOf(honest);
  const spoilt = await Judge.open(new Spoilt(spoil));
  await spoilt.judge("harmless", createBaseDocument(), twin, false);
  await spoilt.finish();
  const { injections, crashes, unplaced, uncompiled, others, deeds } = spoilt;
  return { injections, crashes, unplaced, uncompiled, others, ...deeds };
}

const CLIENT = "src/client.ts";
const ACTION = "src/actions/create-thing.ts";

describe("the oracles of hostile documents", () => {
  it("find nothing where nothing is wrong", async () => {
    expect(Object.values(await judge((made) => made)).flat()).toEqual([]);
  });

  it.each<{ given: string; spoil: (made: Made) => Outcome; by: string; says: string }>([
    {
      given: "code that no strict compiler takes",
      spoil: replace(CLIENT, 'name: "things"', "name: 1 as string"),
      by: "uncompiled",
      says: "client.ts: Conversion",
    },
    {
      given: "code that cannot be parsed",
      spoil: replace(CLIENT, 'name: "things"', 'name: "things'),
      by: "injections",
      says: "src/client.ts: cannot be parsed",
    },
    {
      given: "a statement that its twin does not have",
      spoil: edit((files) => files.set(CLIENT, `${files.get(CLIENT)}\nvoid 0;\n`)),
      by: "injections",
      says: "VoidExpression",
    },
    {
      given: "a comment that becomes a tag",
      spoil: replace(ACTION, "/**", "/** @deprecated"),
      by: "injections",
      says: "@deprecated",
    },
    {
      given: "a page with a heading of its own",
      spoil: replace("README.md", "\n\n", "\n\n# More\n\n"),
      by: "injections",
      says: "README.md",
    },
    {
      given: "code that reaches for what is nobody's",
      spoil: replace(CLIENT, 'name: "things"', "name: evil()"),
      by: "injections",
      says: "reached for evil",
    },
    {
      given: "a literal that is not what the document says",
      spoil: replace("src/error-code.ts", '"The name is taken."', '"The name is tak\\u0065n!"'),
      by: "others",
      says: "the foreign text",
    },
    {
      given: "a value of a type that is lost",
      spoil: (made) => ({ ...made, files: withoutPlain(made.files), samples: withoutPlain(made.samples) }),
      by: "others",
      says: "no text",
    },
    {
      given: "a file out of the folder",
      spoil: edit((files) => files.set("../evil.ts", "")),
      by: "others",
      says: "the file",
    },
    {
      given: "files that differ in case alone",
      spoil: edit((files) => files.set("readme.md", "")),
      by: "others",
      says: "differ in case alone",
    },
    {
      given: "a socket",
      spoil: doing(() => connect({ host: "127.0.0.1", port: 9 }).on("error", () => undefined)),
      by: "sockets",
      says: "socket",
    },
    {
      given: "a file that is read elsewhere",
      spoil: doing(() => readFileSync("/etc/hostname")),
      by: "files",
      says: "readFileSync /etc/hostname",
    },
    {
      given: "another text the second time",
      spoil: replace("tsconfig.json", "{", " {"),
      by: "others",
      says: "not the same twice",
    },
    { given: "a refusal without its place", spoil: () => refused, by: "unplaced", says: "harmless" },
    {
      given: "an exception",
      spoil: doing(() => {
        throw new Error("no more");
      }),
      by: "crashes",
      says: "no more",
    },
  ])("find $given", async ({ spoil, by, says }) => {
    const found: Readonly<Record<string, readonly string[]>> = await judge(spoil);
    expect(found[by]?.join("\n")).toContain(says);
  });
});
