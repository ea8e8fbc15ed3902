import { bashWord, type Code, code, joinCode } from "../model/escape/index.js";
import { requestText, type SampleValue } from "./request-text.js";
import { endpointOf, isDefaultEndpoint, type SampledCall } from "./sampled-call.js";

/** A command of `openaction`. It reads the credentials from the environment. */
export function renderOpenaction(call: SampledCall): Code {
  const { service } = call.model;
  const options = isDefaultEndpoint(call) ? [] : [code`--endpoint ${bashWord(endpointOf(call))}`];
  return command(code`openaction call ${bashWord(service.name)} ${bashWord(call.action.name)}`, [
    ...options,
    ...commonOptions(call),
  ]);
}

/** A command of the vendor's tccli, which takes the endpoint without a scheme for https. */
export function renderTccli(call: SampledCall): Code {
  const { service } = call.model;
  const endpoint = endpointOf(call).replace(/^https:\/\//, "");
  return command(code`tccli ${bashWord(service.name)} ${bashWord(call.action.name)}`, [
    code`--version ${bashWord(service.version)}`,
    ...(isDefaultEndpoint(call) ? [] : [code`--endpoint ${bashWord(endpoint)}`]),
    ...commonOptions(call),
  ]);
}

function commonOptions({ region, request }: SampledCall): readonly Code[] {
  return [
    ...(region ? [code`--region ${bashWord(region)}`] : []),
    ...Object.entries(request).map(([name, value]) => flag(name, value)),
  ];
}

/** Texts stand as they are, all else as JSON. After `=` a value may begin with a hyphen. */
function flag(name: string, value: SampleValue): Code {
  const text = typeof value === "string" ? value : requestText(value);
  const separator = text.startsWith("-") ? code`=` : code` `;
  return code`${bashWord(`--${name}`)}${separator}${bashWord(text)}`;
}

function command(head: Code, options: readonly Code[]): Code {
  return code`${joinCode([head, ...options], " \\\n  ")}
`;
}
