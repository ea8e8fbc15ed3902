import { useEffect, useRef, useState } from "preact/hooks";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { BreakingName } from "./breaking-name.js";

/** What the list of actions is given. */
export interface ActionListProps {
  readonly model: ApiModel;
  readonly current: ActionModel;
  readonly onChoose: (action: ActionModel) => void;
}

/** The actions of the service by tag, with a filter by name and summary. */
export function ActionList({ model, current, onChoose }: ActionListProps) {
  const [filter, setFilter] = useState("");
  const words = filter.toLowerCase().split(/\s+/);
  const shown = model.actions.filter(({ name, summary }) => {
    const text = `${name} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <nav class="explorer-actions" aria-label="Actions">
      <label>
        <span>Filter actions</span>
        <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
      </label>
      {[...new Set(shown.map(({ tag }) => tag))].map((tag) => (
        <div key={tag}>
          <h2>{tag}</h2>
          <ul>
            {shown
              .filter((action) => action.tag === tag)
              .map((action) => (
                <ActionButton
                  key={action.name}
                  action={action}
                  isCurrent={action === current}
                  onChoose={onChoose}
                />
              ))}
          </ul>
        </div>
      ))}
      {shown.length === 0 && <p class="quiet">No action is called so.</p>}
    </nav>
  );
}

function ActionButton(props: {
  readonly action: ActionModel;
  readonly isCurrent: boolean;
  readonly onChoose: (action: ActionModel) => void;
}) {
  const { action, isCurrent, onChoose } = props;
  const place = useRef<HTMLButtonElement>(null);
  // A link may have led to an action that stands far down.
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={place}
        type="button"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => onChoose(action)}
      >
        <BreakingName name={action.name} />
      </button>
    </li>
  );
}
