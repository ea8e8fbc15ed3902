import type { Command } from "commander";
import { showExamples } from "./add-verb.js";
import type { EmulateOptions } from "./emulate-settings.js";
import { choice } from "./parser-style.js";

/** Adds the verb `openaction emulate` with its flags. */
export function addEmulate(program: Command): void {
  const verb = program
    .command("emulate")
    .summary("answer as the service of a document does, until stopped")
    .description(
      "Answer as the service of a document does, until stopped: verify signatures, check requests, keep rate limits, and " +
        "answer from state or from the document's examples. Needs no account and no network.",
    )
    .argument("[document]", "name or path of a document; that of redocly.yaml, or else GAAP");
  showExamples(addFaultFlags(addStateFlags(addEdgeFlags(verb))), [
    "openaction emulate",
    "openaction emulate api/openapi.yaml --port 0 --json",
    "openaction emulate --state listeners.log --control",
    "openaction emulate --fault reset-after-request,action=CreateHTTPListener,at=10%",
  ]).action(async (document: string | undefined, options: EmulateOptions) =>
    (await import("./emulate.js")).emulate(document, options),
  );
}

function addEdgeFlags(verb: Command): Command {
  return verb
    .option("--port <number>", "port to listen on; 0 takes a free one", "4010")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--tls <file>", "speak https, and write the certificate to trust into a file")
    .option("--json", "print one line of JSON when ready: url, secretId, secretKey", false)
    .addOption(
      choice("--log <form>", "log of calls on standard error; off with --json", ["json", "text", "off"]),
    )
    .option("--control", "serve /_emulator/ to this machine: state, reset, faults", false);
}

function addStateFlags(verb: Command): Command {
  return verb
    .option("--credentials <file>", "JSON with the keys that may sign: secretId, secretKey, token")
    .option("--region <name>", "a region that is served, instead of any; may be repeated", collect)
    .option("--lenient-types", 'accept "443" where the document says 443', false)
    .option("--no-rate-limits", "let actions be called as often as one likes")
    .option("--resources <file>", "JSON with the connections and groups that are there")
    .option("--state <file>", "keep what was created in a file, also if the emulator is killed")
    .option("--reset", "start over, whatever the state file holds", false)
    .option("--settle <milliseconds>", "how long a new listener is being created", "0");
}

function addFaultFlags(verb: Command): Command {
  return verb
    .option("--fault <order>", "a fault on demand; may be repeated", collect)
    .option("--faults", "list the faults that may be ordered, and end", false)
    .option("--rules", "list what requests must meet, and where that is known from, and end", false)
    .option("--seed <number>", "seed of the faults that come at random", "1");
}

function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}
