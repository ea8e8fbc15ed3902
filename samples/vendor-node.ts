import { type Code, code, identifier, joinCode, propertyName, stringLiteral } from "../model/escape/index.js";
import { objectLiteral } from "./object-literal.js";
import { roundingComment } from "./rounding-comment.js";
import { endpointOf, isDefaultEndpoint, type SampledCall } from "./sampled-call.js";

/** A program of the vendor's own SDK for Node that makes a call and prints the result, or fails with the error. */
export function renderVendorNode(call: SampledCall): Code {
  return code`import tencentcloud from "tencentcloud-sdk-nodejs";

const client = new ${clientClass(call)}({
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
    token: process.env.TENCENTCLOUD_SESSION_TOKEN,
  },${clientOptions(call)}
});
${roundingComment(call.request)}const result = await client.${identifier(call.action.name)}(${objectLiteral(call.request)});
console.log(JSON.stringify(result, null, 2));
`;
}

function clientClass({ model }: SampledCall): Code {
  const version = identifier(`v${model.service.version.replaceAll("-", "")}`);
  const name = propertyName(model.service.name);
  const service = name.startsWith('"') ? code`[${name}]` : code`.${name}`;
  return code`tencentcloud${service}.${version}.Client`;
}

/** The SDK takes host and scheme apart. */
function clientOptions(call: SampledCall): Code {
  const [scheme = "", host = ""] = endpointOf(call).split("//");
  const profile = code`{ protocol: ${stringLiteral(`${scheme}//`)}, endpoint: ${stringLiteral(host)} }`;
  const options = [
    ...(call.region ? [code`region: ${stringLiteral(call.region)}`] : []),
    ...(isDefaultEndpoint(call) ? [] : [code`profile: { httpProfile: ${profile} }`]),
  ];
  return joinCode(
    options.map((option) => code`\n  ${option},`),
    "",
  );
}
