import { useEffect, useMemo, useState } from "preact/hooks";
import { developmentCredentials } from "../../emulator/index.js";
import { type ActionModel, type ApiModel, type JsonObject, typeByName } from "../../model/index.js";
import { type Draft, draftFrom } from "./draft.js";
import type { Secrets, Settings } from "./prepare-request.js";
import { readLink, type SharedForm } from "./share-link.js";

/** All that a reader fills in, and what changes it. */
export interface Form {
  /** Absent where the document has no actions. */
  readonly action: ActionModel | undefined;
  readonly draft: Draft;
  readonly settings: Settings;
  /** Empty where the reader gave none. */
  readonly typedSecrets: Secrets;
  /** What requests are signed with: the development key of the emulators where the reader gave none. */
  readonly secrets: Secrets;
  readonly choose: (action: ActionModel) => void;
  readonly edit: (draft: Draft) => void;
  readonly fill: (request: JsonObject) => void;
  readonly change: (settings: Partial<Settings>) => void;
  readonly changeSecrets: (secrets: Partial<Secrets>) => void;
}

const NO_SECRETS: Secrets = { secretId: "", secretKey: "", token: "" };

/** Keeps the form. It begins as the page's link says, else with the first action and its first example. */
export function useForm(model: ApiModel): Form {
  const link = useMemo(() => readLink(location.hash), []);
  const [name, setName] = useState(() => findAction(model, link.action)?.name ?? model.actions[0]?.name);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(() => firstDraft(model, link));
  const [settings, setSettings] = useState<Settings>(() => firstSettings(model, link));
  const [typedSecrets, setSecrets] = useState(NO_SECRETS);
  const action = findAction(model, name);
  // The same draft until it is edited: a new one would be taken for a change, and signed again.
  const draft = useMemo(
    () => action && (drafts.get(action.name) ?? exampleDraft(model, action)),
    [model, action, drafts],
  );

  const edit = (changed: Draft) =>
    action && setDrafts((known) => new Map([...known, [action.name, changed]]));
  const choose = (chosen: ActionModel) => {
    setName(chosen.name);
    history.pushState(null, "", `#${new URLSearchParams({ action: chosen.name })}`);
  };
  useReturn(() => setName(findAction(model, readLink(location.hash).action)?.name ?? model.actions[0]?.name));
  useForget(() => setSecrets(NO_SECRETS));
  return {
    action,
    draft,
    settings,
    typedSecrets,
    secrets: effectiveSecrets(typedSecrets),
    choose,
    edit,
    fill: (request) => action && edit(draftFrom(model, typeByName(model, action.request).type, request)),
    change: (changed) => setSettings((known) => ({ ...known, ...changed })),
    changeSecrets: (changed) => setSecrets((known) => ({ ...known, ...changed })),
  };
}

function findAction(model: ApiModel, name: string | undefined): ActionModel | undefined {
  return model.actions.find((action) => action.name === name);
}

/** Following a link to another action, back and forth included. */
function useReturn(follow: () => void): void {
  useEffect(() => {
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
}

/** Secrets are gone when the page is left, also if the browser keeps the page for a return. */
function useForget(forget: () => void): void {
  useEffect(() => {
    addEventListener("pagehide", forget);
    return () => removeEventListener("pagehide", forget);
  }, []);
}

function firstDraft(model: ApiModel, { action: name, request }: SharedForm): ReadonlyMap<string, Draft> {
  const action = findAction(model, name);
  if (action === undefined || request === undefined) return new Map();
  return new Map([[action.name, draftFrom(model, typeByName(model, action.request).type, request)]]);
}

/** Of a link's endpoint only one of the document's is taken: a link never sends a request elsewhere. */
function firstSettings({ service }: ApiModel, link: SharedForm): Settings {
  const [first] = service.endpoints;
  const known = service.endpoints.find(({ url }) => url === link.endpoint);
  return {
    target: "page",
    localUrl: "http://127.0.0.1:4010",
    endpoint: (known ?? first)?.url ?? "",
    region: link.region ?? "",
    language: link.language ?? "",
  };
}

/** The first example that succeeds, as the document has it. */
function exampleDraft(model: ApiModel, action: ActionModel): Draft {
  const example = action.examples.find(({ outcome }) => outcome === "result");
  return draftFrom(model, typeByName(model, action.request).type, example?.request ?? {});
}

function effectiveSecrets(typed: Secrets): Secrets {
  const { secretId, secretKey } = developmentCredentials;
  const isTyped = typed.secretId !== "" || typed.secretKey !== "";
  return isTyped ? typed : { secretId, secretKey, token: typed.token };
}
