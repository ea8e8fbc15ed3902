import { defineRule, type Report } from "../define-rule.js";
import {
  type ActionSource,
  answerContent,
  answerSchema,
  listActions,
  serviceField,
} from "../list-actions.js";
import type { SourceNode } from "../source-node.js";
import { quote } from "../wording.js";

const JSON_TYPE = "application/json";
const MULTIPART = "multipart/form-data";

/** Every action takes a JSON object, or a form where it takes a file, and answers 200 with the envelope, which holds either a result or an error. */
export const actionEnvelope = defineRule((root, report) => {
  const envelope = serviceField(root, "envelope");
  for (const action of listActions(root)) {
    checkRequest(action, report);
    checkStatus(action, report);
    if (envelope !== undefined && answerContent(action).isObject) checkEnvelope(action, envelope, report);
  }
});

function checkRequest({ name, operation }: ActionSource, report: Report): void {
  const body = operation.get("requestBody");
  if (!body.isObject) {
    report(body, `${name} has no \`requestBody\`; without input an action is still sent an empty object.`);
    return;
  }
  if (body.get("required").value !== true) {
    report(body.get("required"), `The body of ${name} is optional; write \`required: true\`.`);
  }
  checkRequestContent(name, body.get("content"), report);
}

/** A file cannot be part of JSON, and nothing else needs a multipart body. */
function checkRequestContent(name: string, content: SourceNode, report: Report): void {
  const schema = content.get(MULTIPART).get("schema");
  if (!content.get(MULTIPART).exists) {
    checkContent(content, `The request of ${name}`, JSON_TYPE, report);
    const binary = binaryMember(content.get(JSON_TYPE).get("schema"));
    if (binary === undefined) return;
    report(binary, `${name} takes a file, which is no JSON; write \`${MULTIPART}\` for \`${JSON_TYPE}\`.`);
    return;
  }
  checkContent(content, `The request of ${name}`, MULTIPART, report);
  if (!schema.exists || binaryMember(schema) !== undefined) return;
  report(content.get(MULTIPART).key, `${name} takes no file (\`format: binary\`); write \`${JSON_TYPE}\`.`);
}

function binaryMember(schema: SourceNode): SourceNode | undefined {
  const members = schema.get("properties").entries();
  return members.map(([, member]) => member.get("format")).find(({ value }) => value === "binary");
}

function checkStatus({ name, operation }: ActionSource, report: Report): void {
  const responses = operation.get("responses");
  for (const [status, response] of responses.entries()) {
    if (status === "200" || status.startsWith("x-")) continue;
    const message = `${name} answers ${quote(status)}; failures come with status 200 too, as the error in the envelope.`;
    report(response.key, message);
  }
  const answer = responses.get("200");
  if (answer.isObject) checkContent(answer.get("content"), `The answer of ${name}`, JSON_TYPE, report);
  else report(answer, `${name} has no response \`"200"\`; results and errors both belong there.`);
}

function checkContent(content: SourceNode, owner: string, wanted: string, report: Report): void {
  for (const [type, other] of content.entries()) {
    if (type === wanted) continue;
    const form = wanted === JSON_TYPE ? "only JSON is exchanged" : `\`${wanted}\` stands alone`;
    report(other.key, `${owner} is ${quote(type)}; ${form}.`);
  }
  const schema = content.get(wanted).get("schema");
  if (!schema.exists) report(schema, `${owner} needs a schema for \`${wanted}\`.`);
}

function checkEnvelope(action: ActionSource, envelope: string, report: Report): void {
  const schema = answerContent(action).get("schema");
  if (!schema.exists) return;
  const keys = schema
    .get("properties")
    .entries()
    .map(([key]) => key);
  if (keys.join() !== envelope || !requires(schema, envelope)) {
    report(
      schema,
      `The answer of ${action.name} must be an object with the one required member \`${envelope}\`.`,
    );
    return;
  }
  const inner = answerSchema(action, envelope);
  const [result, error, ...others] = inner.get("oneOf").items();
  if (result === undefined || error === undefined || others.length > 0 || hasMember(result, "Error")) {
    report(
      inner,
      `\`${envelope}\` of ${action.name} must be \`oneOf\` of two schemas, the result and the error.`,
    );
    return;
  }
  if (!requires(result, "RequestId")) {
    report(result, `The result of ${action.name} must be an object that requires \`RequestId\`.`);
  }
  checkError(error, report);
}

function checkError(error: SourceNode, report: Report): void {
  const details = error.get("properties").get("Error");
  if (!requires(error, "Error") || !requires(error, "RequestId")) {
    report(error, "The error of an answer must be an object that requires `Error` and `RequestId`.");
  } else if (!requires(details, "Code") || !requires(details, "Message")) {
    report(details, "The `Error` of an answer must be an object that requires `Code` and `Message`.");
  }
}

function requires(schema: SourceNode, member: string): boolean {
  const isRequired = schema
    .get("required")
    .items()
    .some(({ value }) => value === member);
  return schema.get("type").value === "object" && isRequired && hasMember(schema, member);
}

function hasMember(schema: SourceNode, member: string): boolean {
  return schema.get("properties").get(member).isObject;
}
