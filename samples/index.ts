export { requestText, type SampleObject, type SampleValue } from "./request-text.js";
export { renderSample, type SampleLanguage, sampleLanguages, sampleLanguagesOf } from "./sample-languages.js";
export type { SampledCall } from "./sampled-call.js";
export { clientName, sampleCall, sampleProgram } from "./typescript.js";
