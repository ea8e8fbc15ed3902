import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ActionModel, JsonObject, JsonValue } from "../../model/index.js";
import { renderMarkdown } from "./markdown.js";
import { renderMemberTable } from "./member-table.js";
import { wordBreaks } from "./navigation.js";
import type { SiteApi } from "./site.js";

/** The headers of every request, as the document lists them for an action, and those of the wire itself. */
export function renderCommonParameters({ document }: SiteApi, action: ActionModel): Html {
  const path = object(object(document.paths)[`/#${action.name}`]);
  const parameters = list(object(path.post).parameters).map((parameter) => resolve(document, parameter));
  const rows = [...parameters, ...WIRE].filter((parameter) => parameter.in === "header").map(renderParameter);
  return html`
            <p>Headers of the request. The client, the samples and the Explorer set them.</p>${renderMemberTable(`Headers of ${action.name}`, rows)}`;
}

/** What the document leaves to its security scheme and to HTTP. */
const WIRE: readonly JsonObject[] = [
  {
    name: "Authorization",
    in: "header",
    required: true,
    description: "The signature, TC3-HMAC-SHA256, over the body, `Content-Type` and `Host`.",
  },
  { name: "Content-Type", in: "header", required: true, description: "Always `application/json`." },
];

function renderParameter({ name, required, description, schema }: JsonObject): Html {
  const { type, const: fixed, enum: values } = object(schema);
  const need =
    required === true
      ? html`<span class="need required">required</span>`
      : html`<span class="need">optional</span>`;
  const allowed = list(values).length > 0 ? list(values) : fixed === undefined ? [] : [fixed];
  const facts = allowed.map((value) => html`<li><code>${htmlText(String(value))}</code></li>`);
  return html`
              <tr>
                <th scope="row"><code>${wordBreaks(String(name))}</code> ${need}</th>
                <td>${htmlText(typeof type === "string" ? type : "string")}</td>
                <td>${renderMarkdown(String(description ?? ""))}${facts.length > 0 ? html`<ul class="facts">${facts}</ul>` : html``}</td>
              </tr>`;
}

/** Follows `#/components/parameters/Region`; the document was bundled, so that no reference leads out of it. */
function resolve(document: JsonObject, value: JsonValue): JsonObject {
  const { $ref } = object(value);
  if (typeof $ref !== "string") return object(value);
  const keys = $ref.split("/").slice(1);
  return keys.reduce<JsonObject>((found, key) => {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    return Object.hasOwn(found, name) ? object(found[name]) : {};
  }, document);
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function object(value: JsonValue | undefined): JsonObject {
  // Neither a list nor null: what is left of a JSON value of type object is an object.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
