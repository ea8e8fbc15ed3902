import { type Problem, ProblemsError, readConfiguration } from "../../../model/loader/index.js";

/** What is said of the configuration of a folder. */
export function problemsOf(folder: string): readonly Problem[] {
  try {
    readConfiguration(folder);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
