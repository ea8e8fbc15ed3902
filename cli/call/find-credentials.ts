import type { CredentialProvider, Credentials } from "@openaction/runtime";
import {
  type CredentialSource,
  chainCredentials,
  cvmRole,
  environment,
  sdkProfile,
  tccliProfile,
  tkeOidc,
} from "@openaction/runtime/node";
import type { ApiModel } from "../../model/index.js";
import { UsageError } from "../fail.js";
import type { ConnectionOptions } from "./call-options.js";
import { readFoundKeys, readNamedKeys } from "./read-key-file.js";
import { readStandardInput } from "./read-text.js";

/**
 * Credentials from where the command says; without a word from the environment, the files of the vendor's SDKs and of
 * tccli, or the role of a pod. Keys never come from the command line, where every user of the machine can see them.
 */
export async function findCredentials(
  { credentials: source, profile, endpoint }: ConnectionOptions,
  { service }: ApiModel,
): Promise<Credentials | CredentialProvider> {
  if (source !== undefined && profile !== undefined)
    throw new UsageError("--profile and --credentials cannot be given together.");
  const endpoints = [
    ...service.endpoints.flatMap(({ url }) => originOf(url)),
    ...(endpoint === undefined ? [] : originOf(endpoint)),
  ];
  const chain = (...sources: readonly CredentialSource[]) => chainCredentials(sources, { endpoints });
  const found = { readFile: readFoundKeys };
  if (profile !== undefined) return chain(tccliProfile({ ...found, profile }));
  if (source === undefined)
    return chain(environment(), sdkProfile(found), tccliProfile(found), tkeOidc(found));
  if (source === "environment") return chain(environment());
  if (source === "machine") return chain(cvmRole());
  if (source === "-") return parseCredentials(await readStandardInput("--credentials"), "standard input");
  return readNamed(source);
}

/** An origin, which credentials are bound to; none where the text is no address, which the client will complain of. */
function originOf(address: string): readonly string[] {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? [new URL(url).origin] : [];
}

async function readNamed(path: string): Promise<Credentials> {
  try {
    const text = await readNamedKeys(path);
    if (text.trimStart().startsWith("{")) return parseCredentials(text, path);
    const found = await sdkProfile({ path, readFile: async () => text }).load();
    if (found !== undefined) return found;
    throw new UsageError(`${path} holds no credentials.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `Credentials cannot be read from ${path}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function parseCredentials(text: string, name: string): Credentials {
  const { secretId, secretKey, token } = parseObject(text, name);
  if (typeof secretId === "string" && typeof secretKey === "string") {
    return { secretId, secretKey, ...(typeof token === "string" && token !== "" && { token }) };
  }
  throw new UsageError(
    `${name} must hold {"secretId": "…", "secretKey": "…"} and, for temporary keys, "token".`,
  );
}

function parseObject(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    // Anything that is no object has none of the members that are looked for.
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // The parser's own message would quote the text, which may be a key.
    throw new UsageError(`${name} is no JSON.`);
  }
}
