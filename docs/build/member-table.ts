import { type Html, html, htmlText } from "../../model/escape/index.js";
import {
  type ActionModel,
  type ApiModel,
  type MemberModel,
  referredNames,
  type TypeModel,
  typeByName,
} from "../../model/index.js";
import {
  describeBounds,
  describeType,
  type Form,
  type ListedMember,
  listForms,
  listMembers,
  listValues,
  structuresOf,
} from "../words/index.js";
import { renderMarkdown } from "./markdown.js";
import { wordBreaks } from "./navigation.js";

/** How a table is called, and how the ids of its rows begin. */
export interface TableOptions {
  readonly caption: string;
  readonly prefix: string;
  /** Members of an answer are not set by the reader: they are there, or may be missing. */
  readonly isAnswer?: boolean;
}

/** The table of a request's or structure's members, with the choice that comes before it. */
export function renderMembers(model: ApiModel, type: TypeModel, options: TableOptions): Html {
  const forms = listForms(model, type);
  const members = listMembers(forms);
  if (members.length === 0) return html`<p>None.</p>`;
  const rows = members.map((listed) => renderRow(listed, options));
  return html`${renderForms(forms)}${renderMemberTable(options.caption, rows)}${renderExclusions(forms)}`;
}

/** Tables of the structures that a request or result is made of. */
export function renderStructures(model: ApiModel, action: ActionModel): readonly Html[] {
  const ofRequest = structuresOf(model, [action.request]);
  return structuresOf(model, [action.request, action.response]).map((name) => {
    const { description, type } = typeByName(model, name);
    const options: TableOptions = {
      caption: `Members of ${name}`,
      prefix: `structure-${name}-`,
      isAnswer: !ofRequest.includes(name),
    };
    return html`
          <section class="structure" id="structure-${htmlText(name)}">
            <h3>${wordBreaks(name)}</h3>
            ${renderMarkdown(description)}
            ${renderMembers(model, type, options)}
          </section>`;
  });
}

/** A table of three columns that becomes a list on small windows. */
export function renderMemberTable(caption: string, rows: readonly Html[]): Html {
  return html`
          <table class="members">
            <caption class="hidden">${htmlText(caption)}</caption>
            <thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Description</th></tr></thead>
            <tbody>${rows}
            </tbody>
          </table>`;
}

function renderForms(forms: readonly Form[]): Html {
  if (forms.length < 2) return html``;
  const items = forms.map(
    ({ label, description }) => html`
            <li><code>${wordBreaks(label)}</code>${htmlText(description === "" ? "" : ":")} ${renderMarkdown(description)}</li>`,
  );
  return html`
          <p>Set exactly one of these:</p>
          <ul class="forms">${items}
          </ul>`;
}

const NEEDS: Readonly<Record<ListedMember["need"], Html>> = {
  required: html`<span class="need required">required</span>`,
  choice: html`<span class="need choice">one of</span>`,
  optional: html`<span class="need">optional</span>`,
};

const PRESENCE: Readonly<Record<ListedMember["need"], Html>> = {
  required: html``,
  choice: html`<span class="need">may be missing</span>`,
  optional: html`<span class="need">may be missing</span>`,
};

function renderRow({ member, need }: ListedMember, { prefix, isAnswer = false }: TableOptions): Html {
  const deprecated = member.deprecated ? html` <span class="need">deprecated</span>` : html``;
  const id = prefix + member.name;
  return html`
              <tr id="${htmlText(id)}">
                <th scope="row"><a class="anchor" href="#${htmlText(encodeURIComponent(id))}"><code>${wordBreaks(member.name)}</code></a> ${isAnswer ? PRESENCE[need] : NEEDS[need]}${deprecated}</th>
                <td>${renderType(member)}</td>
                <td>${renderMarkdown(member.description)}${renderFacts(member)}</td>
              </tr>`;
}

function renderType({ type }: MemberModel): Html {
  const [name] = type.kind === "array" || type.kind === "reference" ? referredNames(type) : [];
  const words = html`${wordBreaks(describeType(type))}`;
  const text = name === undefined ? words : html`<a href="#structure-${htmlText(name)}">${words}</a>`;
  return type.nullable ? html`${text} or null` : text;
}

function renderFacts(member: MemberModel): Html {
  const values = listValues(member).map(
    ({ text, meaning }) => html`<li><code>${htmlText(text)}</code> ${htmlText(meaning)}</li>`,
  );
  const facts = [
    ...describeBounds(member.type).map((bound) => htmlText(bound)),
    ...(member.default === undefined ? [] : [html`default <code>${json(member.default)}</code>`]),
    ...(member.example === undefined ? [] : [html`for example <code>${json(member.example)}</code>`]),
  ].map((fact) => html`<li>${fact}</li>`);
  const list = values.length === 0 ? html`` : html`<ul class="values">${values}</ul>`;
  return facts.length === 0 ? list : html`${list}<ul class="facts">${facts}</ul>`;
}

function renderExclusions(forms: readonly Form[]): Html {
  const lines = new Set(
    forms.flatMap(({ type }) =>
      type.exclusions.map(
        ({ member, excludes }) => `${member} cannot be set together with ${excludes.join(" or ")}.`,
      ),
    ),
  );
  return html`${[...lines].map((line) => html`<p class="quiet">${htmlText(line)}</p>`)}`;
}

function json(value: unknown): Html {
  return htmlText(JSON.stringify(value));
}
