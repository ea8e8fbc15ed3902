import { show } from "../../model/validation/index.js";
import {
  accountStandings,
  connectionStatuses,
  defects,
  defineConnection,
  defineGroup,
  defineListener,
  groupStatuses,
  type Listener,
  type Owner,
} from "./resources.js";
import type { GaapResources } from "./state.js";

/** A file of resources that is not as it should be; the message says where and what is wanted. */
export class ResourcesError extends Error {
  override readonly name = "ResourcesError";
}

type Reader = (value: unknown, path: string) => unknown;

const ownerReaders: Readonly<Record<string, Reader>> = {
  account: oneOf(accountStandings),
  isBusy: oneOf([true, false]),
  listenerQuota: integer,
  defect: oneOf(defects),
};

const connectionReaders: Readonly<Record<string, Reader>> = {
  ...ownerReaders,
  id: matching(/^link-[0-9a-z]+$/, "an id such as link-cuxw2rm0"),
  status: oneOf(connectionStatuses),
  version: oneOf(["1.0", "2.0", "3.0"]),
  ipVersion: oneOf(["IPv4", "IPv6"]),
  isStandard: oneOf([true, false]),
};

const groupReaders: Readonly<Record<string, Reader>> = {
  ...ownerReaders,
  id: matching(/^lg-[0-9a-z]+$/, "an id such as lg-123456"),
  status: oneOf(groupStatuses),
  isOld: oneOf([true, false]),
};

const listenerReaders: Readonly<Record<string, Reader>> = {
  id: matching(/^listener-[0-9a-z]+$/, "an id such as listener-o0f3at99"),
  name: matching(/^.{1,30}$/u, "text of 1 to 30 characters"),
  port: integer,
  hasOrigins: oneOf([true, false]),
};

/**
 * Reads connections and groups, each with its `listeners`, from the JSON of a file. What is left out is as usual: only
 * the id of each, and the port of a listener, must be there.
 */
export function readGaapResources(value: unknown): GaapResources {
  const { connections = [], groups = [], ...strays } = readObject(value, "the file");
  const [stray] = Object.keys(strays);
  if (stray !== undefined) fail("the file", `has no ${show(stray)}, only connections and groups`);
  const owned = [
    ...readList(connections, "connections").map((item, index) =>
      readOwner(item, `connections.${index}`, connectionReaders, defineConnection),
    ),
    ...readList(groups, "groups").map((item, index) =>
      readOwner(item, `groups.${index}`, groupReaders, defineGroup),
    ),
  ];
  const resources = {
    owners: owned.map(({ owner }) => owner),
    listeners: owned.flatMap((one) => one.listeners),
  };
  refuseTwins(
    [...resources.owners, ...resources.listeners].map(({ id }) => id),
    "the id",
  );
  return resources;
}

function readOwner(
  value: unknown,
  path: string,
  readers: Readonly<Record<string, Reader>>,
  define: (facts: { readonly id: string }) => Owner,
): { readonly owner: Owner; readonly listeners: readonly Listener[] } {
  const { listeners = [], ...facts } = readObject(value, path);
  const owner = define({ ...readFacts(facts, path, readers), id: readId(facts, path) });
  const read = readList(listeners, `${path}.listeners`).map((item, index) =>
    readListener(item, `${path}.listeners.${index}`, owner),
  );
  refuseTwins(
    read.map(({ port }) => String(port)),
    `${path}: the port`,
  );
  return { owner, listeners: read };
}

function readListener(value: unknown, path: string, owner: Owner): Listener {
  const facts = readObject(value, path);
  const known = readFacts(facts, path, listenerReaders);
  return defineListener({
    ...known,
    id: readId(facts, path),
    port: integer(facts.port, `${path}.port`),
    owner,
  });
}

/** Facts whose names and values are among those that the readers know. */
function readFacts(
  facts: Readonly<Record<string, unknown>>,
  path: string,
  readers: Readonly<Record<string, Reader>>,
): object {
  for (const [name, value] of Object.entries(facts)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read === undefined) fail(path, `has no ${show(name)}, only ${Object.keys(readers).join(", ")}`);
    read(value, `${path}.${name}`);
  }
  return facts;
}

function readId({ id }: Readonly<Record<string, unknown>>, path: string): string {
  return typeof id === "string" ? id : fail(path, "needs an id");
}

function readObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail(path, "must be an object");
  return Object.fromEntries(Object.entries(value));
}

function readList(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path, "must be a list");
}

function integer(value: unknown, path: string): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0
    ? value
    : fail(path, "must be an integer from 0");
}

function oneOf(values: readonly unknown[]): Reader {
  const wanted = values.map((value) => JSON.stringify(value)).join(", ");
  return (value, path) => (values.includes(value) ? value : fail(path, `must be one of ${wanted}`));
}

function matching(form: RegExp, wanted: string): Reader {
  return (value, path) =>
    typeof value === "string" && form.test(value) ? value : fail(path, `must be ${wanted}`);
}

function refuseTwins(values: readonly string[], what: string): void {
  const twin = values.find((value, index) => values.indexOf(value) < index);
  if (twin !== undefined) fail("the file", `has ${what} ${twin} twice`);
}

function fail(path: string, problem: string): never {
  throw new ResourcesError(`Of the resources, ${path} ${problem}.`);
}
