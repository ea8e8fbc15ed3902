export { openJournal, StateFileError } from "./file-journal.js";
export { ListenError, type RunningEmulator, type ServerOptions, startEmulator } from "./start-emulator.js";
