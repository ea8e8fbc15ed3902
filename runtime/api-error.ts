import { CallFailure, type FailureDetails } from "./call-failure.js";

/** The service answered with an error code. The message is `[Code] text`, in the language of the client. */
export class ApiError extends CallFailure {
  declare readonly code: string;
  declare readonly known: boolean;
  /** The code's text before its first dot, `InvalidParameterValue`. */
  readonly category: string;

  constructor(text: string, details: FailureDetails & Pick<ApiError, "code" | "known">) {
    super(`[${details.code}] ${text}`, details);
    this.category = details.code.replace(/\..*/s, "");
  }

  // A getter, so that the name survives minifying and stands in the stack from the start.
  override get name(): string {
    return "ApiError";
  }
}
