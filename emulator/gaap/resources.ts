/** How the account may stand that a connection or group belongs to. It hangs on the resource, so that one key shows all. */
export const accountStandings = [
  "good",
  "unknown",
  "denied",
  "unauthorized",
  "unconfirmed",
  "personal",
  "restricted",
] as const;

/** How an account stands. */
export type AccountStanding = (typeof accountStandings)[number];

/** States of a connection, as the API spells them. */
export const connectionStatuses = [
  "RUNNING",
  "CREATING",
  "DESTROYING",
  "OPENING",
  "CLOSING",
  "CLOSED",
  "ADJUSTING",
  "ISOLATING",
  "ISOLATED",
  "CLONING",
  "RECOVERING",
  "MOVING",
] as const;

/** A state of a connection. */
export type ConnectionStatus = (typeof connectionStatuses)[number];

/** States of a group: 0 running, 1 being created, 4 being destroyed, 11 being migrated, 12 deployed in part. */
export const groupStatuses = [0, 1, 4, 11, 12] as const;

/** A state of a group. */
export type GroupStatus = (typeof groupStatuses)[number];

/** Codes with which the service fails for reasons of its own. */
export const defects = ["FailedOperation", "InternalError"] as const;

interface OwnerFacts {
  readonly id: string;
  readonly account: AccountStanding;
  /** Whether an earlier change is still being worked on. */
  readonly isBusy: boolean;
  readonly listenerQuota: number;
  /** Code with which every change fails that nothing else is wrong with. */
  readonly defect?: (typeof defects)[number];
}

/** A connection, `link-…`; the API calls it a proxy. */
export interface Connection extends OwnerFacts {
  readonly kind: "connection";
  readonly status: ConnectionStatus;
  readonly version: "1.0" | "2.0" | "3.0";
  readonly ipVersion: "IPv4" | "IPv6";
  /** A connection that is not standard takes no changes through the API. */
  readonly isStandard: boolean;
}

/** A group of connections, `lg-…`. */
export interface Group extends OwnerFacts {
  readonly kind: "group";
  readonly status: GroupStatus;
  /** Created before 3 August 2018: such a group takes no listeners. */
  readonly isOld: boolean;
}

/** What listeners belong to. */
export type Owner = Connection | Group;

/** An HTTP listener. Times are in milliseconds since 1970. */
export interface Listener {
  readonly id: string;
  readonly owner: Owner;
  readonly name: string;
  readonly port: number;
  readonly createdAt: number;
  /** When it begins to run. */
  readonly settledAt: number;
  readonly hasOrigins: boolean;
}

const USUAL_FACTS = { account: "good", isBusy: false, listenerQuota: 200 } as const;

/** A connection that works, but for the facts given. */
export function defineConnection(facts: Partial<Connection> & Pick<Connection, "id">): Connection {
  const usual = { status: "RUNNING", version: "3.0", ipVersion: "IPv4", isStandard: true } as const;
  return { ...USUAL_FACTS, ...usual, ...facts, kind: "connection" };
}

/** A group that works, but for the facts given. */
export function defineGroup(facts: Partial<Group> & Pick<Group, "id">): Group {
  return { ...USUAL_FACTS, status: 0, isOld: false, ...facts, kind: "group" };
}

/** A running listener without origins, but for the facts given. */
export function defineListener(facts: Partial<Listener> & Pick<Listener, "id" | "owner" | "port">): Listener {
  const time = Date.UTC(2023, 6, 13, 7, 25, 34);
  return { name: facts.id, createdAt: time, settledAt: time, hasOrigins: false, ...facts };
}
