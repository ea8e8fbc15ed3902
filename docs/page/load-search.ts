import { loadIndex, type Search } from "../search/index.js";

declare global {
  /** Text of the index, once its script has run. */
  var openactionSearch: string | undefined;
}

let loading: Promise<Search> | undefined;

/** Loads the index, once. It is a script, since pages from disk may run one but not fetch a file. */
export function loadSearch(): Promise<Search> {
  loading ??= runScript(`${document.documentElement.dataset.root ?? "./"}assets/search-index.js`).then(() =>
    loadIndex(globalThis.openactionSearch ?? ""),
  );
  return loading;
}

function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("The search index could not be loaded.")));
    setSource(script, path);
    document.head.append(script);
  });
}

/** The pages' policy lets no text become the address of a script, but for this one. */
function setSource(script: HTMLScriptElement, path: string): void {
  if (!("trustedTypes" in globalThis)) {
    script.src = path;
    return;
  }
  const policy = trustedTypes.createPolicy("openaction", { createScriptURL: (url) => url });
  // Safe: a browser that knows trusted types takes them where the type says text.
  script.src = policy.createScriptURL(path) as unknown as string;
}

declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): object };
};
