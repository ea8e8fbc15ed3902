export { clientName, sampleCall, sampleProgram } from "./typescript.js";
