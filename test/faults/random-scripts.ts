import { createHTTPListenerReconciliation, isAdopted, reconcile } from "@openaction/gaap";
import fc from "fast-check";
import { type Fault, FaultServer } from "./fault-server.js";
import { faultTable } from "./fault-table.js";
import { clockAhead, refuseWith, stall } from "./faults.js";
import { connect, createListener } from "./setup.js";

/** What the scripts came to. */
export interface Tally {
  readonly scripts: number;
  readonly executed: number;
  /** Executed creates whose answer got lost. */
  readonly lost: number;
  /** Calls that made more than one listener, or said something untrue about what was executed. */
  readonly wrong: readonly string[];
}

const LONGEST_SCRIPT = 5;

/** More looks than faults, so that at least one of them is answered. */
const POLLS = Array<number>(LONGEST_SCRIPT + 1).fill(0);

interface Step extends Fault {
  readonly name: string;
}

const steps: readonly Step[] = [
  ...faultTable.filter(({ slow, secure }) => !slow && !secure).map(({ name, fault }) => ({ name, ...fault })),
  { name: "throttled", ...refuseWith("RequestLimitExceeded.UinLimitExceeded") },
  { name: "broken down", ...refuseWith("InternalError.DbError") },
  { name: "an hour ahead", ...clockAhead(3_600_000) },
  { name: "no answer in time", ...stall },
];

const script = fc.array(fc.constantFrom(...steps), { maxLength: LONGEST_SCRIPT });

/** Most of a script's time is spent with waiting for answers that do not come. */
const SERVERS = 20;

/** Plays random lists of faults against clients that reconcile, one create for each. */
export async function playRandomScripts(count: number, seed: number): Promise<Tally> {
  const scripts = fc.sample(script, { numRuns: count, seed });
  const shares = Array.from({ length: SERVERS }, (_, server) =>
    scripts.filter((_script, index) => index % SERVERS === server),
  );
  const tallies = await Promise.all(shares.map(playInTurn));
  return {
    scripts: scripts.length,
    executed: tallies.reduce((sum, { executed }) => sum + executed, 0),
    lost: tallies.reduce((sum, { lost }) => sum + lost, 0),
    wrong: tallies.flatMap(({ wrong }) => wrong),
  };
}

async function playInTurn(scripts: readonly (readonly Step[])[]): Promise<Omit<Tally, "scripts">> {
  const server = await new FaultServer().start();
  const policies = [reconcile(createHTTPListenerReconciliation, { polls: POLLS })];
  const client = connect(server, { policies, timeout: 400 });
  const tally = { executed: 0, lost: 0, wrong: [] as string[] };
  try {
    for (const [index, faults] of scripts.entries()) {
      const [ListenerName, Port] = [`listener-${index}`, index];
      await server.play(faults);
      const result = await client.safe(createListener, { ListenerName, Port, ProxyId: "link-cuxw2rm0" });
      const executed = server.ledger.countOf(ListenerName);
      tally.executed += executed;
      if (result.ok && isAdopted(result.data)) tally.lost += 1;
      const truth = result.ok
        ? executed === 1 && (result.data.ListenerId === server.ledger.atPort(Port)?.id || garbles(faults))
        : executed === 0;
      const end = result.ok ? result.data.ListenerId : `${result.error.code}, ${result.error.outcome}`;
      if (!truth)
        tally.wrong.push(`${faults.map(({ name }) => name).join("; ")}: ${executed} executed, ${end}`);
    }
  } finally {
    await server.stop();
  }
  return tally;
}

/** The one fault that answers a create with another id. */
function garbles(faults: readonly Step[]): boolean {
  return faults.some(({ name }) => name === faultTable.at(-1)?.name);
}
