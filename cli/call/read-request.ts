import type { SampleObject, SampleValue } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import { readJson } from "./json-text.js";
import { readMembers, type TypedMember } from "./read-members.js";
import { readText } from "./read-text.js";

/** Builds the request of an action from typed members and the JSON of a file or of standard input. */
export async function readRequest(
  { model, action }: FoundAction,
  members: readonly TypedMember[],
  input: string | undefined,
): Promise<SampleObject> {
  const start = input === undefined ? {} : await readInput(input);
  return readMembers(model, action.request, members, start);
}

async function readInput(input: string): Promise<SampleObject> {
  const name = input === "-" ? "standard input" : input;
  const value = parse(await readText(input, "--input"), name);
  // Neither list nor null nor scalar: an object of JSON values.
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as SampleObject;
  throw new UsageError(`${name} must hold one JSON object, the request.`);
}

function parse(text: string, name: string): SampleValue {
  try {
    return readJson(text);
  } catch (error) {
    // The parser's message quotes the text, which may be a file of keys that was named by mistake.
    const [place = ""] = /at position \d+.*$|at line .*$/.exec(String(error)) ?? [];
    throw new UsageError(`${name} is no JSON${place && `: it breaks off or goes wrong ${place}`}.`);
  }
}
