import type { Command } from "commander";

/** Adds the flags of `openaction emulate`. */
export function addEmulateFlags(verb: Command): Command {
  return verb
    .option("--port <number>", "port to listen on; 0 takes a free one", "4010")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--region <name>", "a region that is served, instead of any; may be repeated", collect)
    .option("--lenient-types", 'accept "443" where the document says 443', false)
    .option("--no-rate-limits", "let actions be called as often as one likes")
    .option("--credentials <file>", "JSON with the keys that may sign: secretId, secretKey, token")
    .option("--resources <file>", "JSON with the connections and groups that are there")
    .option("--state <file>", "keep what was created in a file, also if the emulator is killed")
    .option("--reset", "start over, whatever the state file holds", false)
    .option("--settle <milliseconds>", "how long a new listener is being created", "0")
    .option(
      "--fault <order>",
      "a fault on demand, such as reset-after-request,at=2; may be repeated",
      collect,
    )
    .option("--seed <number>", "seed of the faults that come at random", "1")
    .option("--control", "serve /_emulator/ to this machine: state, reset, faults", false)
    .option("--log <form>", "log of calls on standard error: json, text or off")
    .option("--json", "print one line of JSON when ready: url, secretId, secretKey", false);
}

function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}
