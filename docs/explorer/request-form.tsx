import { type ActionModel, type ApiModel, typeByName } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { ObjectFields } from "./fields.js";

/** The fields of an action's request. */
export function RequestForm(props: {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const { model, action, draft, onChange } = props;
  const { type } = typeByName(model, action.request);
  return (
    <div class="fields" key={action.name}>
      <ObjectFields model={model} type={type} draft={draft} path="request" onChange={onChange} />
    </div>
  );
}
