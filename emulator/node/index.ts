export { authority } from "./certificates.js";
export { type FileJournal, type FileJournalOptions, openJournal, StateFileError } from "./file-journal.js";
export { ListenError } from "./listen.js";
export { type RunningEmulator, type ServerOptions, startEmulator } from "./start-emulator.js";
