import { dirname, resolve } from "node:path";
import { isInside } from "./is-inside.js";
import { areSettingsTrusted, TRUST_REMEDY } from "./trust.js";

/** One document of `redocly.yaml` and what is made of it. Paths are absolute. */
export interface ApiConfiguration {
  /** Key under `apis`, `gaap@2018-05-29`; the path of the document where it stands in no configuration. */
  readonly key: string;
  /** Folder of the configuration, or of the document where there is none; sources are named relative to it. */
  readonly folder: string;
  /** The entry file of the document. */
  readonly root: string;
  /** Folder that references may not leave; by default the document's own. */
  readonly references: string;
  /** Folder of the generated package; absent where none is generated. */
  readonly output?: string;
  /** npm name of the generated package; `@openaction/` and the service's name where none is given. */
  readonly packageName?: string;
  /** Version of the generated package. */
  readonly packageVersion: string;
}

/** Version of a package whose configuration names none. */
export const FIRST_VERSION = "0.1.0";

/** What an option takes; a sentence goes on with `says`. */
interface Form {
  readonly pattern: RegExp;
  readonly says: string;
  readonly isPath: boolean;
}

const VISIBLE: Form = {
  pattern: /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,1000}$/u,
  says: "up to 1,000 characters, all of them visible",
  isPath: false,
};
const PATH: Form = { ...VISIBLE, isPath: true };

/** The options of `x-openaction`: paths, and what stands in generated files as it is. */
const FORMS: Readonly<Record<"output" | "package" | "references" | "version", Form>> = {
  output: PATH,
  package: {
    pattern: /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
    says: "a name that npm allows, such as `@example/things`",
    isPath: false,
  },
  references: PATH,
  version: {
    pattern: /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/,
    says: "a version that npm allows, such as `1.2.3`",
    isPath: false,
  },
};

/** Reads an entry under `apis`; `report` is told what is wrong in it, and under which keys. */
export function readApi(
  folder: string,
  key: string,
  entry: unknown,
  report: (keys: readonly string[], message: string) => void,
): ApiConfiguration {
  const { root, "x-openaction": settings } = asRecord(entry);
  const options = asRecord(settings);
  for (const option of Object.keys(options).filter((name) => !Object.hasOwn(FORMS, name))) {
    const known = Object.keys(FORMS).join(", ");
    report(["x-openaction", option], `x-openaction of ${key} has no option \`${option}\`; it has ${known}`);
  }
  const read = (value: unknown, form: Form, keys: readonly string[], subject: string) => {
    const fault = value === undefined ? undefined : findFault(folder, value, form);
    if (fault !== undefined) report(keys, `${subject} ${fault}`);
    return typeof value === "string" && fault === undefined ? value : undefined;
  };
  const readOption = (name: keyof typeof FORMS) =>
    read(options[name], FORMS[name], ["x-openaction", name], `\`${name}\` in x-openaction of ${key}`);
  read(key, VISIBLE, [], "a key under `apis`");
  if (typeof root !== "string")
    report([], `the entry ${key} under \`apis\` needs \`root\`, the path of its document`);
  const document = typeof root === "string" ? read(root, PATH, ["root"], `\`root\` of ${key}`) : undefined;
  const output = readOption("output");
  const packageName = readOption("package");
  return {
    key,
    folder,
    root: resolve(folder, document ?? ""),
    packageVersion: readOption("version") ?? FIRST_VERSION,
    references: resolve(folder, readOption("references") ?? dirname(document ?? "")),
    ...(output !== undefined && { output: resolve(folder, output) }),
    ...(packageName !== undefined && { packageName }),
  };
}

/** What is wrong with a value; continues a sentence. A folder that came from elsewhere has no say about others. */
function findFault(
  folder: string,
  value: unknown,
  { pattern, says, isPath = false }: Form,
): string | undefined {
  if (typeof value !== "string") return "takes a text";
  if (!pattern.test(value)) return `takes ${says}`;
  if (!isPath || areSettingsTrusted() || isInside(folder, resolve(folder, value))) return undefined;
  return `leads out of the folder of redocly.yaml; name a place in it, or ${TRUST_REMEDY}`;
}

/** A mapping as a record of unknown values; anything else as an empty one. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // Any object that is no list can be read as a record of unknown values.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
