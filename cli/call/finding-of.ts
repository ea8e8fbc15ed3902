import type { AttemptReport, CallError, Outcome } from "@openaction/runtime";

/** What looking for the create of a lost answer has shown. */
export type Finding = "adopted" | "created again" | "conflict" | "not found" | "not looked";

/** How a call ended, as far as a finding depends on it. */
export interface Ending {
  /** Of every sending: those of the create, and those of the read that looks for it. */
  readonly attempts: readonly AttemptReport[];
  /** Name of the create. */
  readonly create: string;
  readonly isAdopted: boolean;
  readonly error?: Pick<CallError, "code"> & { readonly outcome: Outcome };
}

/** What became of a create whose answer was lost; `undefined` where none was. */
export function findingOf({ attempts, create, isAdopted, error }: Ending): Finding | undefined {
  if (isAdopted) return "adopted";
  if (error?.code === "ClientError.Conflict") return "conflict";
  const creates = attempts.filter(({ action }) => action === create);
  if (error === undefined)
    return creates.some(({ outcome }) => outcome === "unknown") ? "created again" : undefined;
  if (error.outcome !== "unknown" || error.code === "ClientError.Aborted") return undefined;
  const look = attempts.filter(({ action }) => action !== create).at(-1);
  return look?.outcome === "executed" ? "not found" : "not looked";
}
