#!/usr/bin/env node
import { endWithReader } from "./end-with-reader.js";
import { runCommand } from "./run-command.js";

endWithReader();
process.exitCode = await runCommand(process.argv.slice(2));
