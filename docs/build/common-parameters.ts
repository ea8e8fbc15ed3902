import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ActionModel, JsonObject, JsonValue } from "../../model/index.js";
import { asList, asObject } from "./json.js";
import { renderMarkdown } from "./markdown.js";
import { renderMemberTable } from "./member-table.js";
import { wordBreaks } from "./navigation.js";
import type { SiteApi } from "./site.js";

/** The headers of every request, as the document lists them for an action, and those of the wire itself. */
export function renderCommonParameters({ document }: SiteApi, action: ActionModel): Html {
  const path = asObject(asObject(document.paths)[`/#${action.name}`]);
  const parameters = asList(asObject(path.post).parameters).map((parameter) => resolve(document, parameter));
  const rows = [...parameters, ...wireHeaders(action)]
    .filter((parameter) => parameter.in === "header")
    .map(renderParameter);
  return html`
            <p>Headers of the request. The client, the samples and the Explorer set them.</p>${renderMemberTable(`Headers of ${action.name}`, rows)}`;
}

/** What the document leaves to its security scheme and to HTTP. */
function wireHeaders(action: ActionModel): readonly JsonObject[] {
  const signature = "The signature, TC3-HMAC-SHA256, over the body, `Content-Type` and `Host`.";
  const header = { in: "header", required: true };
  return [
    { ...header, name: "Authorization", description: signature },
    { ...header, name: "Content-Type", description: `Always \`${contentTypeOf(action)}\`.` },
  ];
}

/** What the body of a request is. */
export function contentTypeOf({ body }: ActionModel): string {
  return body === "multipart" ? "multipart/form-data" : "application/json";
}

function renderParameter({ name, required, description, schema }: JsonObject): Html {
  const { type, const: fixed, enum: values } = asObject(schema);
  const need =
    required === true
      ? html`<span class="need required">required</span>`
      : html`<span class="need">optional</span>`;
  const allowed = asList(values).length > 0 ? asList(values) : fixed === undefined ? [] : [fixed];
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
  const { $ref } = asObject(value);
  if (typeof $ref !== "string") return asObject(value);
  const keys = $ref.split("/").slice(1);
  return keys.reduce<JsonObject>((found, key) => {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    return Object.hasOwn(found, name) ? asObject(found[name]) : {};
  }, document);
}
