import { render } from "preact";
import type { ApiModel } from "../../model/index.js";
import { App } from "./app.js";

declare global {
  /** What the page's data script leaves: the document's model, and how its client is called. */
  var openaction: { readonly model: ApiModel; readonly packageName: string } | undefined;
}

const place = document.getElementById("explorer");
if (place !== null && globalThis.openaction !== undefined) {
  place.replaceChildren();
  render(<App {...globalThis.openaction} />, place);
}
