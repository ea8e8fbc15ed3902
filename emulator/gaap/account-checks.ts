import type { Check } from "../rule.js";
import type { AccountStanding, Owner } from "./resources.js";

/** A subject of checks on the connection or group that a request is about. */
export interface OwnerSubject {
  readonly owner: Owner;
}

/** Whether the caller may do anything on the connection or group at all. */
export const accountChecks: readonly Check<OwnerSubject>[] = [
  {
    code: "AuthFailure",
    rule: "The account can be told from the signature.",
    source: "seed",
    refuse: refuseOn("unknown", "the caller's account cannot be told"),
  },
  {
    code: "AuthFailure.UnauthorizedOperation",
    rule: "The access policy of the account allows the caller the action.",
    source: "seed",
    refuse: refuseOn("denied", "the access policy denies this action"),
  },
  {
    code: "UnauthorizedOperation",
    rule: "GAAP allows the caller the action.",
    source: "seed",
    refuse: refuseOn("unauthorized", "GAAP does not permit this action"),
  },
  {
    code: "FailedOperation.UserNotConfirmProtocol",
    rule: "The account has accepted the terms of GAAP.",
    source: "seed",
    refuse: refuseOn("unconfirmed", "the account has not accepted the terms of GAAP"),
  },
  {
    code: "AuthFailure.NotEnterpriseAuthorization",
    rule: "The account is verified as an organisation's.",
    source: "seed",
    refuse: refuseOn("personal", "the account is not an organisation's"),
  },
  {
    code: "ResourceUnavailable.AccountViolation",
    rule: "No resources of the account are restricted.",
    source: "seed",
    refuse: refuseOn("restricted", "resources of the account are restricted"),
  },
];

function refuseOn(standing: AccountStanding, reason: string): Check<OwnerSubject>["refuse"] {
  return ({ owner }) => (owner.account === standing ? `On ${owner.id}, ${reason}.` : undefined);
}
