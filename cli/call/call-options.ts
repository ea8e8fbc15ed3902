import { Command, Option } from "commander";
import { UsageError } from "../fail.js";
import { choice, styleParser } from "../parser-style.js";
import { readNumber } from "../read-number.js";

/** Where calls go, as whom, and how long they may take. */
export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly language?: "zh-CN" | "en-US";
  /** Seconds. */
  readonly timeout: number;
  readonly retries: number;
  readonly credentials?: string;
  readonly profile?: string;
  readonly debug: boolean;
}

/** How a result is printed. */
export interface OutputOptions {
  /** JSON where nothing was asked for; failures are JSON only where it was. */
  readonly output?: "json" | "yaml" | "table" | "text";
  readonly query?: string;
}

/** Options of `openaction call`; members of the request are not among them. */
export interface CallCommandOptions extends ConnectionOptions, OutputOptions {
  readonly input?: string;
  readonly dryRun: boolean;
  readonly explainSignature: boolean;
  readonly as?: string;
  readonly skeleton: boolean;
  readonly help: boolean;
}

/** Options of `openaction wait`. */
export interface WaitCommandOptions extends ConnectionOptions, OutputOptions {
  readonly for?: string;
  readonly input?: string;
  readonly help: boolean;
}

/** The options as a command of the parser, whose help is written elsewhere. */
export function createCallCommand(): Command {
  const command = addOutputOptions(addInputOption(createCommand("call")));
  addConnectionOptions(command, 60, "seconds for the call, with all its sendings")
    .option("--dry-run", "print the request as it would be sent, and send nothing", false)
    .option("--explain-signature", "print each step of the signature, and send nothing", false)
    .option("--as <language>", "print the call as code, and send nothing: curl, typescript, python …")
    .option("--skeleton", "print a request to fill in, and send nothing", false);
  return addLastOptions(command);
}

/** As {@link createCallCommand}, for `openaction wait`. */
export function createWaitCommand(): Command {
  const command = createCommand("wait").option(
    "--for <condition>",
    "the condition to wait for; not needed where the action has one alone",
  );
  addConnectionOptions(addOutputOptions(addInputOption(command)), 300, "seconds until waiting is given up");
  return addLastOptions(command);
}

/** Whether the command takes a value behind an option of this name. */
export function takesValue(command: Command, name: string): boolean {
  return command.options.some((option) => option.required && (option.long === name || option.short === name));
}

function createCommand(name: string): Command {
  return styleParser(new Command(name)).helpOption(false);
}

function addInputOption(command: Command): Command {
  return command.option(
    "--input <file>",
    "the request as JSON from a file, or - for standard input; members on the line win",
  );
}

function addOutputOptions(command: Command): Command {
  return command
    .addOption(
      choice("--output <format>", "format of the result, and if json also of failures", [
        "json",
        "yaml",
        "table",
        "text",
      ]),
    )
    .option("--query <expression>", "JMESPath expression that picks from the result");
}

function addConnectionOptions(command: Command, timeout: number, meaning: string): Command {
  return command
    .option("--endpoint <url>", "host or URL to call, such as an emulator's")
    .option("--region <name>", "region, for services that have them")
    .addOption(choice("--language <tag>", "language of the service's messages", ["zh-CN", "en-US"]))
    .addOption(
      new Option("--timeout <seconds>", meaning).default(timeout).argParser((text) => readSeconds(text)),
    )
    .addOption(
      new Option("--retries <number>", "how often it may be sent again, where that is safe")
        .default(2)
        .argParser((text) => readNumber("--retries", text, 20)),
    )
    .option("--profile <name>", "profile of tccli whose keys and region are used")
    .option(
      "--credentials <source>",
      "environment, machine (its role), a file, or - for standard input; never the keys themselves",
    );
}

function addLastOptions(command: Command): Command {
  return command
    .option("--debug", "tell on standard error what is sent and answered, without secrets", false)
    .option("-h, --help", "the documentation of the action, with an example", false);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= 86_400) return seconds;
  throw new UsageError(`--timeout takes seconds, from 0.1 to 86400, not ${text}.`);
}
