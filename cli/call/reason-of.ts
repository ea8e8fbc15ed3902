import { type CallFailure, CredentialsError } from "@openaction/runtime";

/** Why a call failed, as one sentence or two. What was wrong with credentials is said by where they come from. */
export function reasonOf(error: CallFailure): string {
  const { message, cause } = error;
  return error instanceof CredentialsError && cause instanceof Error ? cause.message : message;
}
