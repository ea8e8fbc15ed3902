import type { ComponentChildren } from "preact";

/** What tabs are given. */
export interface TabsProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly current: string;
  readonly onChoose: (name: string) => void;
  /** Content of the current tab. */
  readonly children: ComponentChildren;
}

/** Tabs above one panel. Arrow keys move between tabs. */
export function Tabs({ label, names, current, onChoose, children }: TabsProps) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = names.at((names.indexOf(current) + (step ?? 0)) % names.length);
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section aria-label={label}>
      <div role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {names.map((name) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`tab-${name}`}
            aria-selected={name === current}
            aria-controls="tab-panel"
            tabIndex={name === current ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </section>
  );
}
