import type { JsonObject, JsonValue } from "../../model/index.js";
import { conforms, parseJson, REQUEST_ID, sampleObject } from "./member-value.js";
import type { VendorAction, VendorExample, VendorService } from "./metadata.js";
import type { Notes } from "./notes.js";

/** A request and its answer, under one key of the document. */
export interface ExamplePair {
  readonly key: string;
  readonly summary: string;
  readonly request: JsonObject;
  /** The inner object of the envelope. */
  readonly answer: JsonObject;
}

/**
 * Pairs of requests and answers: those of the metadata that fit the types, and made-up ones so that each action has one
 * that succeeds and one that fails. `codes` are those that the action may answer, its own first.
 */
export function importExamples(
  service: VendorService,
  action: VendorAction,
  codes: readonly string[],
  notes: Notes,
): readonly ExamplePair[] {
  const pairs: ExamplePair[] = [];
  for (const [index, example] of action.examples.entries()) {
    const pair = readPair(service, action, codes, example);
    if (pair === undefined)
      notes.add("examples left out, since they do not fit the types", `${action.name}, ${index + 1}`);
    else pairs.push({ ...pair, key: `example-${index + 1}`, summary: toSummary(example.title) });
  }
  if (pairs.every(isError)) pairs.push(sampleSuccess(service, action));
  if (!pairs.some(isError)) pairs.push(sampleFailure(service, action, codes));
  return pairs;
}

function isError({ answer }: ExamplePair): boolean {
  return answer.Error !== undefined;
}

function sampleSuccess({ objects }: VendorService, { input, output }: VendorAction): ExamplePair {
  const request = sampleObject(input, "request", objects);
  return {
    key: "success",
    summary: "Made-up values",
    request,
    answer: sampleObject(output, "result", objects),
  };
}

function sampleFailure(
  { objects }: VendorService,
  { input }: VendorAction,
  codes: readonly string[],
): ExamplePair {
  const [code = "FailedOperation"] = codes;
  const answer = {
    Error: { Code: code, Message: "The service says here what went wrong." },
    RequestId: REQUEST_ID,
  };
  return { key: "failure", summary: "An error", request: sampleObject(input, "request", objects), answer };
}

function readPair(
  { objects }: VendorService,
  { input, output }: VendorAction,
  codes: readonly string[],
  example: VendorExample,
): Pick<ExamplePair, "request" | "answer"> | undefined {
  const request = parseJson(bodyOf(example.input));
  const answer = asObject(asObject(parseJson(example.output))?.Response);
  if (!conforms(request, input, "request", objects) || answer === undefined) return undefined;
  if (!isDocumentedError(answer, codes) && !conforms(answer, output, "result", objects)) return undefined;
  // Safe: only objects conform.
  return { request: request as JsonObject, answer };
}

/** What follows the first empty line of an HTTP request; nothing where the request is a URL. */
function bodyOf(request: string): string {
  return /^POST .*?\r?\n\r?\n(.*)$/s.exec(request)?.[1] ?? "";
}

function isDocumentedError(answer: JsonObject, codes: readonly string[]): boolean {
  const error = asObject(answer.Error);
  return (
    error !== undefined &&
    Object.keys(answer).sort().join() === "Error,RequestId" &&
    Object.keys(error).sort().join() === "Code,Message" &&
    codes.some((code) => code === error.Code) &&
    typeof error.Message === "string" &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(answer.RequestId))
  );
}

function asObject(value: JsonValue | undefined): JsonObject | undefined {
  // Safe: what is neither null nor a list nor a scalar is an object.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

function toSummary(title: string): string {
  return title.replace(/\s+/g, " ").trim() || "Example of the vendor";
}
