export { ListenError, type RunningEmulator, type ServerOptions, startEmulator } from "./start-emulator.js";
