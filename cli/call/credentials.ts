import { readFileSync, statSync } from "node:fs";
import type { Credentials } from "@openaction/runtime";
import { UsageError } from "../fail.js";
import { printAside } from "../terminal.js";

/** Other users may neither read nor write a file with keys. */
const OTHERS = 0o077;

/**
 * Reads credentials from where the command says; without a word from the environment, which the client itself reads.
 * Keys never come from the command line, where every user of the machine can see them.
 */
export async function readCredentials(source: string | undefined): Promise<Credentials | undefined> {
  if (source === undefined || source === "environment") return undefined;
  const name = source === "-" ? "standard input" : source;
  try {
    if (source !== "-" && process.platform !== "win32" && (statSync(source).mode & OTHERS) !== 0) {
      printAside(`warning: others can read ${source}. Run: chmod 600 ${source}`);
    }
    return parseCredentials(readFileSync(source === "-" ? 0 : source, "utf8"), name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `Credentials cannot be read from ${name}: ${error instanceof Error ? error.message : error}`,
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
