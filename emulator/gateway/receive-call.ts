import type { ServiceModel } from "../../model/index.js";
import type { Fault } from "../fault.js";
import { maximumBytes, type WireRequest } from "../wire.js";
import type { CheckSignature } from "./check-signature.js";
import { refuse } from "./gateway-rules.js";
import { parseFields } from "./parse-fields.js";
import { parseJsonObject } from "./parse-json-object.js";
import { parseMultipart } from "./parse-multipart.js";
import { createTc3Receiver, type ReceiveTc3 } from "./receive-tc3.js";
import { receiveV1 } from "./receive-v1.js";
import type { ReceivedCall } from "./received-call.js";

/** Reads a request in the form that its method and content type tell, or refuses what has none of the forms. */
export type ReceiveCall = (wire: WireRequest) => ReceivedCall | Fault;

/** Creates what reads requests of a service. */
export function createReceiver(service: ServiceModel, checkSignature: CheckSignature): ReceiveCall {
  const receiveTc3 = createTc3Receiver(service, checkSignature);
  const actionHeader = `${service.headerPrefix}action`.toLowerCase();
  return (wire) => {
    const { method, target } = wire;
    if (target !== "/" && !target.startsWith("/?")) {
      return refuse("UnsupportedProtocol", "Every request goes to the path /.");
    }
    if (method === "POST") return receivePost(wire, receiveTc3);
    if (method === "GET") return receiveGet(wire, receiveTc3, actionHeader);
    return refuse("UnsupportedProtocol", `The method ${method} is not accepted; use POST or GET.`);
  };
}

/** Parameters of a GET stand in its query. Signature v3 has the common ones in headers, v1 among the others. */
function receiveGet(wire: WireRequest, receiveTc3: ReceiveTc3, actionHeader: string): ReceivedCall | Fault {
  const query = wire.target.slice(2);
  if (wire.body.byteLength > 0) return refuse("UnsupportedProtocol", "A GET has no body.");
  if (query.length > maximumBytes.query) return refuseSize("query", maximumBytes.query);
  const isV1 = !["authorization", actionHeader].some((name) => wire.headers.get(name));
  if (isV1 && query !== "") return receiveV1(wire, query);
  return receiveTc3(wire, { isText: true, readMembers: () => parseFields(query) });
}

function receivePost(wire: WireRequest, receiveTc3: ReceiveTc3): ReceivedCall | Fault {
  const { headers, body, target } = wire;
  if (target !== "/") return refuse("UnsupportedProtocol", "A POST has no query.");
  const contentType = headers.get("content-type") ?? "";
  if (contentType === "") return refuse("MissingParameter", "The header Content-Type is missing.");
  // Compared as it stands: signing folds case, so that a change of case could not be told from the original.
  const end = contentType.indexOf(";");
  const mediaType = (end < 0 ? contentType : contentType.slice(0, end)).trim();
  const isForm = mediaType === "application/x-www-form-urlencoded";
  const most = isForm ? maximumBytes.form : maximumBytes.body;
  if (body.byteLength > most) return refuseSize("body", most);
  switch (mediaType) {
    case "application/json":
      return receiveTc3(wire, { isText: false, readMembers: (int64) => parseJsonObject(body, int64) });
    case "multipart/form-data":
      return receiveTc3(wire, { isText: true, readMembers: () => parseMultipart(body, contentType) });
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
