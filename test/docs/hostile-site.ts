import type { Site, SiteApi } from "../../docs/build/index.js";
import { buildModel, type JsonObject, type JsonValue } from "../../model/index.js";
import { HOSTILE } from "../model/escape/hostile.js";

/** Texts that run `pwned()` or ask another host for something, if a page takes them for more than text. */
const PAYLOADS: readonly string[] = [
  "<script>pwned()</script>",
  '<img src=x onerror="pwned()">',
  "<svg onload=pwned()><animate onbegin=pwned() attributeName=x></svg>",
  "</p></td></section></main></body><script>pwned()</script>",
  '"><script>pwned()</script>',
  "' onmouseover='pwned()' onfocus='pwned()' autofocus='",
  "</script><script>pwned()</script>",
  "</title></style></textarea></noscript><script>pwned()</script>",
  "-->]]><script>pwned()</script><!--",
  "[a link](javascript:pwned()) [another](JaVaScRiPt:pwned()) [third](java\tscript:pwned())",
  "[data](data:text/html,<script>pwned()</script>) <javascript:pwned()> [r]\n\n[r]: javascript:pwned()",
  "[entity](&#106;avascript:pwned()) [blank]( javascript:pwned()) [slash](//evil.example/x)",
  "![an image](https://evil.example/image.png) ![x](javascript:pwned())",
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe><iframe src="https://evil.example/"></iframe>',
  '<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button formaction="javascript:pwned()">Send</button></form>',
  "<style>@import url(https://evil.example/x.css); body { background: url(https://evil.example/y) }</style>",
  "<details open ontoggle=pwned()>x</details><video><source onerror=pwned()></video>",
  '<math><mtext></form><form><mglyph><style></math><img src onerror="pwned()">',
  "`<script>pwned()</script>` and\n\n```html\n<script>pwned()</script>\n```\n\n    <script>pwned()</script>",
  '```"><script>pwned()</script>\ncode\n```',
  "| <script>pwned()</script> | b |\n|---|---|\n| <img src=x onerror=pwned()> | [c](javascript:pwned()) |",
  "# <script>pwned()</script>\n## [x](javascript:pwned())",
  "$" + "{pwned()} {{constructor.constructor('pwned()')()}} {{{pwned}}} <%= pwned() %> `+pwned()+`",
  "\u2028pwned()\u2029//",
  "__proto__",
  ...HOSTILE.map(({ text }) => text),
];

/** Keys whose text the protocol or the document's own structure depends on. */
const STRUCTURE = new Set(
  (
    "openapi $ref type format const operationId in name identifier headerPrefix envelope url retry source outcome " +
    "x-effect version pattern scheme"
  ).split(" "),
);

/**
 * A copy of a document in which every text that may be free is hostile: descriptions, titles, examples, meanings. With
 * each `shift` every text is another one.
 */
export function hostileSite({ document, packageName }: SiteApi, shift: number): Site {
  let position = shift;
  const next = () => PAYLOADS[position++ % PAYLOADS.length] ?? "";
  const spoil = (value: JsonValue, key: string, inside: readonly string[]): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => spoil(item, key, inside));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, spoil(member, name, [...inside, name])]),
      );
    }
    return typeof value === "string" && isFree(key, inside) ? next() : value;
  };
  // What comes in as an object goes out as one.
  const hostile = spoil(document, "", []) as JsonObject;
  const api = { model: buildModel(hostile), document: hostile, packageName };
  const guide = { name: "guide", title: next(), text: PAYLOADS.join("\n\n") };
  return { apis: [api], guides: [guide], changelog: { ...guide, name: "changelog" } };
}

function isFree(key: string, inside: readonly string[]): boolean {
  const inExample = inside.includes("examples") || inside.includes("example");
  if (inExample) return true;
  if (inside.includes("license") || inside.includes("contact")) return key === "name";
  return (
    !STRUCTURE.has(key) &&
    !["required", "enum", "x-error-codes", "x-error-code", "security"].some((name) => inside.includes(name))
  );
}
