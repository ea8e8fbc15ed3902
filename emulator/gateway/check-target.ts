import type { ActionModel, ApiModel } from "../../model/index.js";
import { show } from "../../model/validation/index.js";
import type { Fault } from "../fault.js";
import { rememberLast } from "../remember-last.js";
import type { CommonParameters } from "./common-parameters.js";
import { refuse } from "./gateway-rules.js";
import { hostName } from "./host-candidates.js";

/** What an emulator stands for. */
export interface Target {
  readonly model: ApiModel;
  /** Regions that are served; any one unless given. */
  readonly regions?: readonly string[];
}

/** Creates a check that refuses hosts of the service's own domain that are another product's. */
export function createProductCheck({ service }: ApiModel): (host: string) => Fault | undefined {
  const own = service.endpoints.map(({ url }) => {
    const [label = "", ...domain] = new URL(url).hostname.split(".");
    return { label, domain: `.${domain.join(".")}` };
  });
  return rememberLast((host) => {
    const name = hostName(host).toLowerCase();
    const isOthers = own.some(
      ({ label, domain }) => domain.length > 1 && name.endsWith(domain) && !name.startsWith(`${label}.`),
    );
    return isOthers ? refuse("NoSuchProduct", `${show(host)} is no host of ${service.name}.`) : undefined;
  });
}

/** Finds the action that is called, or refuses a version or name that the document does not have. */
export function findAction(
  actions: ReadonlyMap<string, ActionModel>,
  { action, version }: CommonParameters,
  known: string,
): ActionModel | Fault {
  if (version !== known) {
    return refuse("NoSuchVersion", `The version ${show(version)} is unknown; use ${known}.`);
  }
  return actions.get(action) ?? refuse("InvalidAction", `The action ${show(action)} is unknown.`);
}

/** Refuses a region that is not served, or that cannot be one. */
export function checkRegion({ region }: CommonParameters, regions?: readonly string[]): Fault | undefined {
  if (region === undefined) return undefined;
  const isServed = regions?.includes(region) ?? /^[a-z]{2,}(-[a-z0-9]+)+$/.test(region);
  if (isServed) return undefined;
  const wanted = regions === undefined ? "such as ap-guangzhou" : `of ${regions.join(", ")}`;
  return refuse("UnsupportedRegion", `The region ${show(region)} is not served; use one ${wanted}.`);
}
