/*
 * What reads `redocly.yaml`, in a file of its own: it is loaded where it is needed, since the reader of YAML takes as
 * long to load as a whole call takes otherwise.
 */
export { readConfiguration, selectApis } from "../model/configuration/index.js";
