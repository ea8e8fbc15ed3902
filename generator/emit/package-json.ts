import type { PackagePlan } from "../plan-package.js";
import { toJsonText } from "./json-text.js";

/** Emits `package.json` of the generated package. It depends on the runtime alone. */
export function emitPackageJson(plan: PackagePlan): string {
  const { service } = plan.model;
  return toJsonText({
    name: plan.packageName,
    version: plan.packageVersion,
    description: `Typed client of ${service.title}, version ${service.version} of its API.`,
    license: service.license ?? "UNLICENSED",
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./openapi.json": "./openapi.json",
      "./package.json": "./package.json",
    },
    files: ["dist", "src", "openapi.json"],
    engines: { node: ">=20.19" },
    scripts: { build: "tsc" },
    dependencies: { "@openaction/runtime": plan.runtimeVersion },
  });
}
