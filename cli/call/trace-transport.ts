import type { Transport } from "@openaction/runtime";
import { createHttpTransport } from "@openaction/runtime/node";
import { printAside, showText } from "../terminal.js";

/** What is read of an answer. */
const decoder = new TextDecoder();

/** A transport that tells on standard error what is sent and answered, but no key, token or signature. */
export function traceTransport(transport: Transport = createHttpTransport()): Transport {
  return async (request, attempt) => {
    const { endpoint, headers, body } = request;
    const conceal = (text: string) =>
      attempt.secrets.reduce((concealed, secret) => concealed.replaceAll(secret, "(hidden)"), text);
    const tell = (mark: string, text: string) => {
      for (const line of conceal(text).split("\n")) printAside(showText(`debug: ${mark} ${line}`.trimEnd()));
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    tell(">", [`POST ${endpoint.origin}/`, ...lines, "", readText(body)].join("\n"));
    try {
      const answer = await transport(request, attempt);
      tell("<", [`HTTP ${answer.status}`, readText(answer.body)].join("\n"));
      return answer;
    } catch (error) {
      tell("<", error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
}

function readText(body: string | Uint8Array): string {
  return typeof body === "string" ? body : decoder.decode(body);
}
