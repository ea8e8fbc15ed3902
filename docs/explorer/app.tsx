import { useState } from "preact/hooks";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { ActionList } from "./action-list.js";
import { AnswerView } from "./answer-view.js";
import { CodeView } from "./code-view.js";
import { ExampleChoice } from "./example-choice.js";
import { RequestForm } from "./request-form.js";
import { RequestView } from "./request-view.js";
import { SendControls } from "./send-controls.js";
import { SettingsForm } from "./settings-form.js";
import { ShareButton } from "./share-button.js";
import { SignatureView } from "./signature-view.js";
import { Tabs } from "./tabs.js";
import { type Call, useCall } from "./use-call.js";
import { type Form, useForm } from "./use-form.js";

/** What the Explorer is made for. */
export interface AppProps {
  readonly model: ApiModel;
  /** npm name of the client, as samples import it. */
  readonly packageName: string;
}

/** The Explorer of a service: choose an action, fill its form, see what is sent, send it. */
export function App(props: AppProps) {
  const { model } = props;
  const form = useForm(model);
  const call = useCall(model, form);
  const { action } = form;
  if (action === undefined) return <p>This document has no actions.</p>;
  const parts = { ...props, form, call, action };
  return (
    <div class="explorer">
      <ActionList model={model} current={action} onChoose={form.choose} />
      <FormPart {...parts} />
      <ResultPart {...parts} />
    </div>
  );
}

interface PartProps extends AppProps {
  readonly form: Form;
  readonly call: Call;
  readonly action: ActionModel;
}

function FormPart({ model, form, call, action }: PartProps) {
  const { settings } = form;
  return (
    <section class="explorer-form" aria-labelledby="explorer-action">
      <h2 id="explorer-action">{action.name}</h2>
      <p>
        {action.summary}. <a href={`actions/${action.fileName}.html`}>Its documentation</a>
      </p>
      <ExampleChoice action={action} onChoose={form.fill} />
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <RequestForm model={model} action={action} draft={form.draft} onChange={form.edit} />
        <SettingsForm model={model} form={form} />
        <SendControls model={model} action={action} settings={settings} call={call} />
      </form>
      <ShareButton action={action} call={call} settings={settings} />
    </section>
  );
}

const TABS = ["Request", "Signature", "Code"];

function ResultPart({ model, packageName, form, call, action }: PartProps) {
  const [tab, setTab] = useState("Request");
  const { secrets, settings } = form;
  return (
    <div class="explorer-result">
      <AnswerView model={model} action={action} answer={call.answer} />
      <Tabs label="The request" names={TABS} current={tab} onChoose={setTab}>
        {tab === "Request" && <RequestView model={model} call={call} hasToken={secrets.token !== ""} />}
        {tab === "Signature" && <SignatureView service={model.service.name} call={call} secrets={secrets} />}
        {tab === "Code" && (
          <CodeView model={model} action={action} packageName={packageName} call={call} settings={settings} />
        )}
      </Tabs>
    </div>
  );
}
