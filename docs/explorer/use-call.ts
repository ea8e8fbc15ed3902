import { useEffect, useMemo, useState } from "preact/hooks";
import type { ApiModel } from "../../model/index.js";
import type { SampleObject } from "../../samples/index.js";
import { requestOf } from "./draft.js";
import { explainSignature, type SignatureSteps } from "./explain-signature.js";
import { type PreparedRequest, prepareRequest } from "./prepare-request.js";
import { type Answer, createSender } from "./send-request.js";
import type { Form } from "./use-form.js";

/** The request that the form stands for, its signature, and what came of sending it. */
export interface Call {
  readonly request: SampleObject;
  readonly prepared: PreparedRequest;
  /** Absent for the moment that signing takes, and where the browser cannot sign. */
  readonly steps: SignatureSteps | undefined;
  readonly answer: Answer | "waiting" | undefined;
  /** Signs the request as it is now, with the time of now, and sends it. */
  readonly send: () => Promise<void>;
  /** Puts the emulator in the page back to its beginning. */
  readonly reset: () => void;
}

/** Keeps request and signature in step with the form. */
export function useCall(model: ApiModel, form: Form): Call {
  const { action, draft, settings, secrets } = form;
  const sender = useMemo(() => createSender(model), [model]);
  const [answer, setAnswer] = useState<Call["answer"]>();
  const request = useMemo(
    () => (action === undefined ? {} : requestOf(model, action.request, draft)),
    [model, action, draft],
  );
  const prepare = () => action && prepareRequest(model, action, request, settings, Date.now());
  const prepared = useMemo(() => prepare() ?? NOTHING, [model, action, request, settings]);
  const steps = useSteps(model, prepared, secrets);
  useEffect(() => setAnswer(undefined), [action]);

  const send = async () => {
    const now = prepare();
    if (now === undefined) return;
    setAnswer("waiting");
    const signed = await explainSignature(model.service.name, now, secrets).catch(() => undefined);
    if (signed === undefined) return setAnswer({ kind: "missing", message: CANNOT_SIGN });
    const { authorization } = signed;
    setAnswer(await sender.send(settings.target, { ...now, authorization }, secrets));
  };
  const reset = () => {
    sender.reset();
    setAnswer(undefined);
  };
  return { request, prepared, steps, answer, send, reset };
}

/** Browsers offer their cryptography to pages of a secure context only. */
export const CANNOT_SIGN = "This browser signs only on pages that come over https or from this machine.";

const NOTHING: PreparedRequest = { origin: "", host: "", timestamp: 0, headers: [], body: "{}" };

/** Signing takes a moment; a signature of older values is never shown beside newer ones. */
function useSteps(model: ApiModel, prepared: PreparedRequest, secrets: Form["secrets"]) {
  const [steps, setSteps] = useState<SignatureSteps>();
  const { secretId, secretKey } = secrets;
  useEffect(() => {
    let isCurrent = true;
    explainSignature(model.service.name, prepared, secrets).then(
      (signed) => isCurrent && setSteps(signed),
      () => isCurrent && setSteps(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [model, prepared, secretId, secretKey]);
  return steps;
}
