import { execFile } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { developmentCredentials } from "../../emulator/index.js";

const root = resolve(import.meta.dirname, "../..");

/** How samples of a language are run. */
export interface Runner {
  /** Programs that must be there, and the Debian packages that hold them. */
  readonly tools: readonly string[];
  readonly packages: string;
  readonly file: string;
  /** Folder of the packages that the sample imports. */
  readonly modules?: string;
  /** Calls through a client: takes the endpoint from its text, prints the result alone, and fails where there is none. */
  readonly isClient?: true;
  /** Commands to run in the folder of the file; the last one's output counts. */
  readonly commands: (folder: string) => readonly (readonly string[])[];
}

/** A program that has run to its end. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const vendorModules = join(root, "test/vendor-sdk/node_modules");

/** By id of the language. */
export const runners: Readonly<Record<string, Runner>> = {
  typescript: {
    tools: ["node"],
    packages: "nodejs",
    // It holds nothing that JavaScript does not have; its types are checked apart.
    file: "sample.mjs",
    modules: join(root, "node_modules"),
    isClient: true,
    commands: () => [["node", "sample.mjs"]],
  },
  "vendor-node": {
    tools: ["node"],
    packages: "nodejs, and: npm ci --prefix test/vendor-sdk",
    file: "sample.mjs",
    modules: vendorModules,
    isClient: true,
    commands: () => [["node", "sample.mjs"]],
  },
  openaction: {
    tools: ["bash", "node"],
    packages: "nodejs",
    file: "sample.sh",
    isClient: true,
    commands: (folder) => [["env", `PATH=${installOpenaction(folder)}`, "bash", "sample.sh"]],
  },
  curl: interpreter("bash", "curl openssl", "sample.sh", ["curl", "openssl"]),
  python: interpreter("python3", "python3", "sample.py"),
  perl: interpreter("perl", "perl", "sample.pl"),
  php: interpreter("php", "php-cli", "sample.php"),
  ruby: interpreter("ruby", "ruby", "sample.rb"),
  java: {
    tools: ["java", "javac"],
    packages: "openjdk-17-jdk-headless",
    file: "Sample.java",
    commands: () => [["java", "-XX:TieredStopAtLevel=1", "Sample.java"]],
  },
  go: {
    tools: ["go"],
    packages: "golang-go",
    file: "sample.go",
    commands: () => [["go", "run", "sample.go"]],
  },
  csharp: {
    tools: ["mcs", "mono"],
    packages: "mono-mcs mono-runtime libmono-system-net-http4.0-cil",
    file: "sample.cs",
    commands: () => [
      ["mcs", "-r:System.Net.Http.dll", "sample.cs"],
      ["mono", "sample.exe"],
    ],
  },
};

function interpreter(tool: string, packages: string, file: string, others: readonly string[] = []): Runner {
  return { tools: [tool, ...others], packages, file, commands: () => [[tool, file]] };
}

/** Puts the built command into a folder, and gives a path of search that finds it. */
function installOpenaction(folder: string): string {
  const main = join(root, "dist/cli/main.js");
  writeFileSync(join(folder, "openaction"), `#!/bin/sh\nexec node '${main}' "$@"\n`, { mode: 0o755 });
  return `${folder}${delimiter}${process.env.PATH}`;
}

/** Whether this machine has what samples of a language need. */
export function canRun({ tools, modules }: Runner): boolean {
  return tools.every(isInstalled) && (modules === undefined || existsSync(modules));
}

/** Runs a text in a folder of its own, with nothing in the environment but the development key and `variables`. */
export async function runSample(
  runner: Runner,
  text: string,
  url: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-sample-"));
  try {
    writeFileSync(join(folder, runner.file), text);
    if (runner.modules !== undefined) symlinkSync(runner.modules, join(folder, "node_modules"));
    let ended: Ended = { status: 0, stdout: "", stderr: "" };
    for (const command of runner.commands(folder)) {
      ended = await runProgram(command, folder, { ...environment(url), ...variables });
      if (ended.status !== 0) break;
    }
    return ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end, whatever its status. */
export function runProgram(
  [program = "", ...words]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = environment(""),
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, words, { cwd, env, timeout: 60_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ status, stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}

function environment(url: string): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  const { secretId, secretKey } = developmentCredentials;
  return {
    PATH,
    HOME,
    TENCENTCLOUD_ENDPOINT: url,
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
  };
}

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
