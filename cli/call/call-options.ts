import { Command, Option } from "commander";

/** Options of `openaction call`; members of the request are not among them. */
export interface CallCommandOptions {
  readonly input?: string;
  readonly output: "json" | "yaml" | "table" | "text";
  readonly query?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly language?: "zh-CN" | "en-US";
  readonly timeout: number;
  readonly credentials?: string;
  readonly dryRun: boolean;
  readonly explainSignature: boolean;
  readonly as?: string;
  readonly skeleton: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

/** The options as a command of the parser, whose help is written elsewhere. */
export function createCallCommand(): Command {
  return new Command("call")
    .helpOption(false)
    .exitOverride()
    .option(
      "--input <file>",
      "the request as JSON from a file, or - for standard input; members on the line win",
    )
    .addOption(
      new Option("--output <format>", "how the result is printed")
        .choices(["json", "yaml", "table", "text"])
        .default("json"),
    )
    .option("--query <expression>", "JMESPath expression that picks from the result")
    .option("--endpoint <url>", "host or URL to call, such as an emulator's")
    .option("--region <name>", "region, for services that have them")
    .addOption(
      new Option("--language <tag>", "language of the service's messages").choices(["zh-CN", "en-US"]),
    )
    .addOption(
      new Option("--timeout <seconds>", "how long the call may take")
        .default(60)
        .argParser((text) => readSeconds(text)),
    )
    .option(
      "--credentials <source>",
      "environment (default), a file, or - for standard input; never the keys themselves",
    )
    .option("--dry-run", "print the request as it would be sent, and send nothing", false)
    .option("--explain-signature", "print each step of the signature, and send nothing", false)
    .option("--as <language>", "print the call as code, and send nothing: curl, typescript, python …")
    .option("--skeleton", "print a request to fill in, and send nothing", false)
    .option("--debug", "tell on standard error what is sent and answered, without secrets", false)
    .option("-h, --help", "the documentation of the action, with an example", false);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 60;
}
