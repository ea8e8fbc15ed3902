/** Key under which the language of the last chosen tab is kept; nothing else is kept of a reader. */
const KEY = "openaction-tab";

/** Turns groups of panels into tabs. Choosing a tab chooses it in all groups, and on the next page. */
export function enableTabs(): void {
  const groups = [...document.querySelectorAll<HTMLElement>("[data-tabs]")].map(createTabs);
  const choose = (name: string) => {
    for (const select of groups) select(name);
  };
  document.addEventListener("openaction-tab", (event) => {
    if (event instanceof CustomEvent) choose(String(event.detail));
  });
  const kept = readKept();
  if (kept !== undefined) choose(kept);
}

/** Returns the function that shows a panel by its name; a name that the group does not have changes nothing. */
function createTabs(group: HTMLElement): (name: string) => void {
  const panels = [...group.querySelectorAll<HTMLElement>(":scope > [data-tab]")];
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", group.dataset.tabs ?? "");
  const tabs = panels.map((panel, index) => createTab(panel, `${group.id}-tab-${index}`));
  const select = (name: string) => {
    const chosen = panels.findIndex((panel) => panel.dataset.tab === name);
    if (chosen >= 0) show(tabs, panels, chosen);
  };
  list.append(...tabs);
  list.addEventListener("keydown", (event) => moveFocus(event, tabs));
  group.prepend(list);
  show(tabs, panels, 0);
  return select;
}

function createTab(panel: HTMLElement, id: string): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = id;
  tab.setAttribute("role", "tab");
  tab.textContent = panel.dataset.tab ?? "";
  tab.addEventListener("click", () => announce(panel.dataset.tab ?? ""));
  panel.id = `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  tab.setAttribute("aria-controls", panel.id);
  return tab;
}

function show(tabs: readonly HTMLElement[], panels: readonly HTMLElement[], chosen: number): void {
  for (const [index, tab] of tabs.entries()) {
    tab.setAttribute("aria-selected", String(index === chosen));
    tab.tabIndex = index === chosen ? 0 : -1;
  }
  for (const [index, panel] of panels.entries()) panel.hidden = index !== chosen;
}

function moveFocus(event: KeyboardEvent, tabs: readonly HTMLElement[]): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const current = tabs.findIndex((tab) => tab.matches(":focus"));
  if (step === undefined || current < 0) return;
  event.preventDefault();
  const next = tabs[(current + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}

function announce(name: string): void {
  document.dispatchEvent(new CustomEvent("openaction-tab", { detail: name }));
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // The reader's browser keeps nothing: then the next page begins with the first tab again.
  }
}

function readKept(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
