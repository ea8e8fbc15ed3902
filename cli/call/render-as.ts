import { stringLiteral } from "../../model/escape/index.js";
import type { SampleObject } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import { nearest } from "../nearest.js";
import type { CallCommandOptions } from "./call-options.js";

/** The call as code of a language. */
export async function renderAs(
  { model, action }: FoundAction,
  request: SampleObject,
  { as = "", endpoint, region }: CallCommandOptions,
): Promise<string> {
  const { renderSample, sampleLanguagesOf } = await import("../../samples/index.js");
  const ids = sampleLanguagesOf(model).map(({ id }) => id);
  if (!ids.includes(as))
    throw new UsageError(`--as takes one of ${ids.join(", ")}, not ${as}.${nearest(as, ids)}`);
  const packageName = stringLiteral(`@openaction/${model.service.name}`);
  return renderSample(as, { model, action, request, endpoint, region, packageName }).trimEnd();
}
