import { Readable } from "node:stream";
import { vi } from "vitest";
import { runCommand } from "../../cli/run-command.js";
import { developmentCredentials } from "../../emulator/index.js";
import { createFolder } from "../workspace.js";

/** How a command ended, and what it printed. */
export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command finds around it. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Folder that it runs in; an empty one unless given, so that the bundled document is meant. */
  readonly cwd?: string;
}

/** The variables that name the emulator's own key. */
export const developmentKeys = {
  TENCENTCLOUD_SECRET_ID: developmentCredentials.secretId,
  TENCENTCLOUD_SECRET_KEY: developmentCredentials.secretKey,
};

const VARIABLES = [
  "TENCENTCLOUD_SECRET_ID",
  "TENCENTCLOUD_SECRET_KEY",
  "TENCENTCLOUD_SESSION_TOKEN",
  "TENCENTCLOUD_TOKEN",
  "TENCENTCLOUD_SECURITY_TOKEN",
  "TENCENTCLOUD_REGION",
  "TENCENTCLOUD_CREDENTIALS_FILE",
  "TCCLI_PROFILE",
];

/**
 * Runs `openaction` in this process, as a shell would in an empty folder of a user without any files, with the
 * emulator's key in its environment unless another one is given. What runs until it is stopped is stopped at once.
 */
export async function runInProcess(
  args: readonly string[],
  { env = developmentKeys, stdin = "", cwd = createFolder() }: Surroundings = {},
): Promise<Printed> {
  const former = process.cwd();
  const formerCode = process.exitCode;
  for (const name of VARIABLES) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ HOME: cwd, XDG_CACHE_HOME: cacheOf(cwd), ...env }))
    vi.stubEnv(name, value);
  const printed = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    }),
  );
  spies.push(stopAtOnce() as never);
  // Safe: a readable stream is all that commands take it for.
  const input = Readable.from([Buffer.from(stdin)]) as typeof process.stdin;
  spies.push(vi.spyOn(process, "stdin", "get").mockReturnValue(input) as never);
  process.chdir(cwd);
  try {
    return { code: await runCommand(args), ...printed };
  } finally {
    process.chdir(former);
    process.exitCode = formerCode;
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** What a command reads in a folder is remembered for the next one there, as it would be for a user, but elsewhere. */
function cacheOf(cwd: string): string {
  const folder = caches.get(cwd) ?? createFolder();
  caches.set(cwd, folder);
  return folder;
}

const caches = new Map<string, string>();

/** Sends the signal that ends a command to whatever begins to listen for it. */
function stopAtOnce() {
  const once = process.once.bind(process);
  return vi.spyOn(process, "once").mockImplementation((name: string | symbol, listener: () => void) => {
    if (name === "SIGTERM") queueMicrotask(listener);
    return once(name, listener);
  });
}
