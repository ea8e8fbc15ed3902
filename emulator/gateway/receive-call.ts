import type { ServiceModel } from "../../model/index.js";
import type { Fault } from "../fault.js";
import { maximumBytes, type WireRequest } from "../wire.js";
import type { CheckSignature } from "./check-signature.js";
import { refuse } from "./gateway-rules.js";
import { parseFields } from "./parse-fields.js";
import { parseJsonObject } from "./parse-json-object.js";
import { parseMultipart } from "./parse-multipart.js";
import { receiveTc3 } from "./receive-tc3.js";
import { receiveV1 } from "./receive-v1.js";
import type { ReceivedCall } from "./received-call.js";

/** Reads a request in the form that its method and content type tell, or refuses what has none of the forms. */
export function receiveCall(
  wire: WireRequest,
  service: ServiceModel,
  checkSignature: CheckSignature,
): ReceivedCall | Fault {
  const [path = ""] = wire.target.split("?", 1);
  if (path !== "/") return refuse("UnsupportedProtocol", "Every request goes to the path /.");
  if (wire.method === "GET") return receiveGet(wire, service, checkSignature);
  if (wire.method === "POST") return receivePost(wire, service, checkSignature);
  return refuse("UnsupportedProtocol", `The method ${wire.method} is not accepted; use POST or GET.`);
}

/** Parameters of a GET stand in its query. Signature v3 has the common ones in headers, v1 among the others. */
function receiveGet(
  wire: WireRequest,
  service: ServiceModel,
  checkSignature: CheckSignature,
): ReceivedCall | Fault {
  const query = wire.target.slice(2);
  if (wire.body.byteLength > 0) return refuse("UnsupportedProtocol", "A GET has no body.");
  if (query.length > maximumBytes.query) return refuseSize("query", maximumBytes.query);
  const isV1 = !["authorization", `${service.headerPrefix}Action`].some((name) => wire.headers.get(name));
  if (isV1 && query !== "") return receiveV1(wire, query);
  return receiveTc3(wire, { service, checkSignature, isText: true, readMembers: () => parseFields(query) });
}

function receivePost(
  wire: WireRequest,
  service: ServiceModel,
  checkSignature: CheckSignature,
): ReceivedCall | Fault {
  const { headers, body, target } = wire;
  if (target !== "/") return refuse("UnsupportedProtocol", "A POST has no query.");
  const contentType = headers.get("content-type") ?? "";
  if (contentType === "") return refuse("MissingParameter", "The header Content-Type is missing.");
  // Compared as it stands: signing folds case, so that a change of case could not be told from the original.
  const [mediaType = ""] = contentType.split(";", 1);
  const isForm = mediaType.trim() === "application/x-www-form-urlencoded";
  const most = isForm ? maximumBytes.form : maximumBytes.body;
  if (body.byteLength > most) return refuseSize("body", most);
  switch (mediaType.trim()) {
    case "application/json":
      return receiveTc3(wire, {
        service,
        checkSignature,
        isText: false,
        readMembers: () => parseJsonObject(body),
      });
    case "multipart/form-data": {
      const readMembers = () => parseMultipart(body, contentType);
      return receiveTc3(wire, { service, checkSignature, isText: true, readMembers });
    }
    case "application/x-www-form-urlencoded":
      return receiveV1(wire, new TextDecoder().decode(body));
    default: {
      const known = "application/json, multipart/form-data or application/x-www-form-urlencoded";
      return refuse("UnsupportedProtocol", `The Content-Type must be ${known}, in lower case.`);
    }
  }
}

function refuseSize(part: string, most: number): Fault {
  return refuse("RequestSizeLimitExceeded", `The ${part} has more than ${most} bytes.`);
}
