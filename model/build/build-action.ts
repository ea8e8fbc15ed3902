import { isObject } from "../json.js";
import type { JsonObject } from "../type-model.js";
import type { ActionModel, ExampleModel, RateLimit } from "../types.js";
import { buildReconcile } from "./build-reconcile.js";
import { schemaName } from "./build-type.js";
import { buildWaits } from "./build-waits.js";
import type { Cursor } from "./cursor.js";
import { toFileName, toFunctionName } from "./names.js";

const JSON_CONTENT = "application/json";
const MULTIPART_CONTENT = "multipart/form-data";

/** Reads one path item, the one under `/#Name`. */
export function buildAction(
  name: string,
  path: Cursor,
  envelope: string,
  source: string | undefined,
): ActionModel {
  const operation = path.resolve().get("post");
  const answer = operation.get("responses").get("200").resolve().get("content").get(JSON_CONTENT);
  const content = operation.get("requestBody").resolve().get("content");
  const isMultipart = content.get(MULTIPART_CONTENT).exists;
  const request = content.get(isMultipart ? MULTIPART_CONTENT : JSON_CONTENT);
  const limit = operation.get("x-rate-limit");
  const streaming = operation.get("x-streaming");
  const recipe = operation.get("x-reconcile");
  const conditions = operation.get("x-wait");
  return {
    name,
    functionName: toFunctionName(name),
    fileName: toFileName(name),
    summary: operation.get("summary").prose(),
    description: operation.get("description").prose(),
    tag: operation.get("tags").texts()[0] ?? "",
    deprecated: operation.get("deprecated").flag(),
    effect: operation.get("x-effect").oneOf(["read", "create", "update", "delete"]),
    ...(limit.exists && { rateLimit: buildRateLimit(limit) }),
    ...(isMultipart && { body: "multipart" }),
    ...(streaming.exists && { streaming: streaming.oneOf(["sse"]) }),
    request: schemaName(request.get("schema")),
    response: resultName(answer.get("schema").resolve(), envelope),
    errorCodes: operation.get("x-error-codes").texts(),
    ...(recipe.exists && { reconcile: buildReconcile(recipe) }),
    ...(conditions.exists && { waits: buildWaits(conditions) }),
    examples: pairExamples(request.get("examples"), answer.get("examples"), envelope),
    ...(source !== undefined && { source }),
  };
}

function buildRateLimit(limit: Cursor): RateLimit {
  return { requests: limit.get("requests").number(), seconds: limit.get("seconds").number() };
}

/** The result is the branch of the envelope that has no `Error`. */
function resultName(schema: Cursor, envelope: string): string {
  const inner = schema.get("properties").get(envelope).resolve();
  const result = inner
    .get("oneOf")
    .items()
    .find((branch) => !branch.resolve().get("properties").get("Error").exists);
  return result === undefined ? inner.fail("oneOf [result, error] is expected here") : schemaName(result);
}

/** A request's example and the answer's example of the same key belong together. */
function pairExamples(requests: Cursor, answers: Cursor, envelope: string): readonly ExampleModel[] {
  return requests.entries().map(([key, example]) => {
    const answer = answers.get(key).resolve().get("value").get(envelope);
    const response = answer.object();
    return {
      key,
      summary: example.resolve().get("summary").prose(),
      request: exampleValue(example),
      response,
      outcome: isObject(response.Error) ? "error" : "result",
    };
  });
}

function exampleValue(example: Cursor): JsonObject {
  return example.resolve().get("value").object();
}
