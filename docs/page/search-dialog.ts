import type { SearchHit, SearchKind } from "../search/index.js";
import { splitName } from "../words/index.js";
import { loadSearch } from "./load-search.js";

/** Opens the search by its button, by `/` and by Ctrl+K; arrows choose, Enter goes there. */
export function enableSearch(): void {
  const dialog = createDialog();
  const open = () => {
    dialog.show();
    void loadSearch();
  };
  for (const button of document.querySelectorAll("[data-search]")) button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const shortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!shortcut && (event.key !== "/" || isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function createDialog(): { show(): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  const input = createInput();
  const list = document.createElement("ul");
  list.id = "search-hits";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Results");
  const status = document.createElement("p");
  status.className = "quiet";
  status.setAttribute("role", "status");
  const head = document.createElement("div");
  head.className = "search-head";
  head.append(input, createCloseButton(dialog));
  dialog.append(head, status, list);
  document.body.append(dialog);

  input.addEventListener("input", async () => {
    const query = input.value;
    const search = await loadSearch();
    if (query === input.value)
      render(query.trim() === "" ? undefined : search(query), { input, list, status });
  });
  input.addEventListener("keydown", (event) => steer(event, input, list));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    show() {
      if (!dialog.open) dialog.showModal();
      input.select();
    },
  };
}

function createInput(): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  input.placeholder = "Actions, members, error codes, guides";
  input.autocomplete = "off";
  input.spellcheck = false;
  const attributes = {
    role: "combobox",
    "aria-label": "Search",
    "aria-controls": "search-hits",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  return input;
}

/** For those who have no Escape key. */
function createCloseButton(dialog: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu-button always";
  button.textContent = "Close";
  button.addEventListener("click", () => dialog.close());
  return button;
}

interface Parts {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly status: HTMLElement;
}

function render(hits: readonly SearchHit[] | undefined, { input, list, status }: Parts): void {
  list.replaceChildren(...(hits ?? []).map(createOption));
  input.setAttribute("aria-expanded", String(list.childElementCount > 0));
  status.textContent = hits === undefined ? "" : hits.length === 0 ? "Nothing found." : "";
  choose(input, list, 0);
}

const KINDS: Readonly<Record<SearchKind, string>> = {
  action: "Action",
  error: "Error code",
  guide: "Guide",
  member: "Member",
  page: "Page",
  structure: "Structure",
};

function createOption({ path, kind, title, summary }: SearchHit, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `search-hit-${index}`;
  option.setAttribute("role", "option");
  const part = (className: string, ...content: readonly (string | Node)[]) => {
    const element = document.createElement("span");
    element.className = className;
    element.append(...content);
    return element;
  };
  const name = splitName(title).flatMap((word) => [word, document.createElement("wbr")]);
  option.append(part("hit-title", ...name), part("hit-kind", KINDS[kind]), part("hit-summary", summary));
  option.addEventListener("click", () => go(path));
  option.dataset.path = path;
  return option;
}

function steer(event: KeyboardEvent, input: HTMLInputElement, list: HTMLUListElement): void {
  const chosen = [...list.children].findIndex((option) => option.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    choose(input, list, (chosen + step + list.childElementCount) % Math.max(1, list.childElementCount));
  } else if (event.key === "Enter") {
    const option = list.children[chosen];
    if (option instanceof HTMLElement) go(option.dataset.path ?? "");
  }
}

function choose(input: HTMLInputElement, list: HTMLUListElement, chosen: number): void {
  for (const [index, option] of [...list.children].entries()) {
    option.setAttribute("aria-selected", String(index === chosen));
    if (index !== chosen) continue;
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }
  if (list.childElementCount === 0) input.removeAttribute("aria-activedescendant");
}

/** Paths of the index begin within the site: prefixed with the way to its root, they cannot leave it. */
function go(path: string): void {
  const target = new URL((document.documentElement.dataset.root ?? "./") + path, location.href);
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
  dialog?.close();
  location.assign(target);
}
