import {
  isPlainObject,
  type LocationObject,
  parseYaml,
  unescapePointerFragment,
} from "@redocly/openapi-core";
import { quote } from "../lint/index.js";

/** Says of a reference that cannot be followed what it is, why, and what to do about it. */
export function describeReference(place: LocationObject | undefined, reason: string | undefined): string {
  // The words of the resolver are ours and complete.
  if (reason?.startsWith("the reference ")) return reason;
  const target = place === undefined ? undefined : referenceAt(place);
  const subject = target === undefined ? "the reference" : `the reference ${quote(target)}`;
  if (reason?.startsWith("ENOENT")) {
    return `${subject} leads to a file that is not there; correct it, or add the file`;
  }
  return `${subject} leads nowhere${reason === undefined ? "" : ` (${reason})`}; correct it, or add what it names`;
}

function referenceAt({ source, pointer = "#/" }: LocationObject): string | undefined {
  let node: unknown = parseYaml(source.body);
  for (const key of pointer
    .split("/")
    .slice(1)
    .filter((part) => part !== "")) {
    const name = unescapePointerFragment(key);
    if (Array.isArray(node)) node = node[Number(name)];
    else node = isPlainObject(node) ? node[name] : undefined;
  }
  return isPlainObject(node) && typeof node.$ref === "string" ? node.$ref : undefined;
}
