import type { ServiceModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { contractChange, textChange } from "./report.js";
import type { ContractChangeId } from "./rules.js";

/** What changed in the names, headers and endpoints that all actions share. */
export function diffService(before: ServiceModel, after: ServiceModel): readonly Change[] {
  const path = "service";
  const text = (id: ContractChangeId, from: string, to: string) =>
    from === to ? [] : [contractChange(id, { path }, to, from)];
  return [
    ...text("service-name-changed", before.name, after.name),
    ...text("identifier-changed", before.identifier, after.identifier),
    ...text("dispatch-version-changed", before.version, after.version),
    ...text("header-prefix-changed", before.headerPrefix, after.headerPrefix),
    ...text("envelope-changed", before.envelope, after.envelope),
    ...text("license-changed", before.license ?? "none", after.license ?? "none"),
    ...diffEndpoints(before, after),
    ...textChange(
      { path },
      { title: before.title === after.title, description: before.description === after.description },
    ),
  ];
}

/** The first endpoint is the default one. */
function diffEndpoints(before: ServiceModel, after: ServiceModel): readonly Change[] {
  const path = "endpoints";
  const old = before.endpoints.map(({ url }) => url);
  const current = after.endpoints.map(({ url }) => url);
  const [oldDefault = "none", currentDefault = "none"] = [old[0], current[0]];
  return [
    ...(oldDefault === currentDefault
      ? []
      : [contractChange("endpoint-default-changed", { path }, currentDefault, oldDefault)]),
    ...current
      .filter((url) => !old.includes(url))
      .map((url) => contractChange("endpoint-added", { path }, url)),
    ...old
      .filter((url) => !current.includes(url))
      .map((url) => contractChange("endpoint-removed", { path }, url)),
    ...textChange({ path }, { descriptions: !hasOtherDescription(before, after) }),
  ];
}

function hasOtherDescription(before: ServiceModel, after: ServiceModel): boolean {
  return before.endpoints.some(({ url, description }) =>
    after.endpoints.some((other) => other.url === url && other.description !== description),
  );
}
