import type { JsonObject } from "../../model/index.js";
import { createBaseDocument } from "./base-document.js";
import { put } from "./corpus.js";
import { copyOf, type Json, set } from "./edit.js";
import { PLACES } from "./places.js";

/** A weakness that was published of another tool, as a document that would make use of it here. */
export interface Advisory {
  readonly id: string;
  readonly document: JsonObject;
  /** The same with a harmless text; none where the document is to be refused. */
  readonly twin?: JsonObject;
}

/** Puts a text at a place of the corpus. */
function text(id: string, place: string, payload: string): Advisory {
  const found = PLACES.find(({ given }) => given === place);
  if (found === undefined) throw new Error(`no place is called ${place}`);
  return { id, document: put(found, payload), twin: put(found, found.bland) };
}

/** Puts a value where the document has none, and where nobody looks for one. */
function value(id: string, path: readonly string[], added: Json): Advisory {
  const [document, twin] = [copyOf(createBaseDocument()), copyOf(createBaseDocument())];
  set(document, path, added);
  set(
    twin,
    path,
    JSON.parse(JSON.stringify(added, (_name, part) => (typeof part === "string" ? "text" : part))),
  );
  return { id, document, twin };
}

/** Refers to something else than a part of the document. */
function reference(id: string, target: string): Advisory {
  const document = copyOf(createBaseDocument());
  set(document, ["components", "schemas", "Part", "properties", "Word"], { $ref: target });
  return { id, document };
}

const PROPERTY = ["components", "schemas", "CreateThingRequest", "properties", "Note"];
const QUOTE = '"; evil(); "';
const SINGLE = "'; evil(); '";
const TEMPLATE = "$" + "{evil()}";
const END = "*/ evil(); /*";
/** Nobody listens there. */
const ELSEWHERE = "http://127.0.0.1:9/schema.yaml";

export const ADVISORIES: readonly Advisory[] = [
  // orval
  text("GHSA-mwr6-3gp8-9jmj", "summary", QUOTE),
  text("GHSA-h526-wf6g-67jv", "meaning of a value", END),
  text("GHSA-f456-rf33-4626", "meaning of a value", "*\\/ evil(); /\\*"),
  text("GHSA-gch2-phqh-fg9q", "constant and default", "'] = evil(); x['"),
  text("CVE-2026-62681", "key of a path", `/#Create${TEMPLATE}`),
  text("CVE-2026-62682", "address of the server", `things.example/${TEMPLATE}`),
  text("CVE-2026-71864", "name of a member", `"]: evil(), ["x`),
  text("CVE-2026-71865", "name of a parameter", `X-TC-${TEMPLATE}`),
  text("CVE-2026-71866", "constant and default", TEMPLATE),
  text("CVE-2026-71867", "name of a member", `[(evil())]`),
  text("CVE-2026-71868", "address of the server", "things.example`; evil(); `"),
  text("CVE-2026-71869", "value of an enumeration", TEMPLATE),
  text("CVE-2026-71871", "name of an action", "CreateThing(){},evil(),function x"),
  text("CVE-2026-72716", "value of an example", "`+evil()+`"),
  text("CVE-2026-72717", "media type", `application/json${QUOTE}`),
  // swagger-typescript-api
  text("GHSA-w284-33mx-6g9v", "key of a path", "/#CreateThing`; evil(); `"),
  text("GHSA-5f94-x226-ccpm", "value of an enumeration", `a" , B = evil() as any, C = "`),
  text("GHSA-hqj5-cw9f-rx67", "address of the server", `things.example${QUOTE}`),
  reference("GHSA-38c3-wv3c-v3xj", ELSEWHERE),
  text("GHSA-x36r-4347-pm5x", "address of the server", "evil.example@things.example"),
  text("GHSA-h754-fxp7-88wx", "description", END),
  // Kiota
  text("GHSA-3hrf-2gc2-mx32", "description", "a\nevil()\n//"),
  text("GHSA-7f3j-j7jj-r3vr", "constant and default", "#{evil()}"),
  text("GHSA-xg2h-5xr2-29jw", "name of a schema", "../../../evil"),
  text("GHSA-jqwh-526h-c92j", "name of an action", "../../../../Evil"),
  value("GHSA-hq9q-27g5-qwpj", ["info", "x-ms-kiota-info"], {
    languagesInformation: { typescript: { dependencyInstallCommand: "evil {0}" } },
  }),
  reference("GHSA-4vv7-jj25-4gh6", `${ELSEWHERE}#/Word`),
  text("GHSA-4rj6-vrwv-wr8m", "description of a member", "a\u2028evil()\u2029"),
  text("GHSA-rg4h-fpcp-2qm8", "description of a schema", "</summary>\r\nevil()"),
  text("GHSA-4jwf-m4wg-8p66", "name of a member", "$" + "{@evil()}"),
  text("GHSA-p5rm-jg5c-8c77", "value of an enumeration", '"""\nevil()'),
  // oapi-codegen
  text("GHSA-rjwr-m7qx-3fjr", "texts of the server", "a\n)\nfunc init() { evil() }"),
  text("GHSA-jwgf-6xff-4hvp", "key of a path", '/#CreateThing", evil())'),
  text("GHSA-xrqw-w576-xgj2", "value of an enumeration", '"\nfunc init() { evil() }\nvar x = "'),
  value("GHSA-9c2f-gr95-7wqw", [...PROPERTY, "x-go-type-import"], { name: "evil", path: 'evil"; evil()' }),
  // datamodel-code-generator
  text("CVE-2026-63720", "description of a schema", "a\revil()"),
  value("GHSA-j884-q54q-mmx3", [...PROPERTY, "customTypePath"], "evil.Evil"),
  reference("GHSA-wjv6-jcfj-mf9r", "file:///etc/passwd"),
  reference("GHSA-954p-556p-r752", "http://127.0.0.1.evil.example/schema.yaml"),
  value("GHSA-vx7x-vcc2-c44g", [...PROPERTY, "x-python-import"], { module: "evil", name: "x\nevil()" }),
  text("GHSA-8359-h9fx-j6v9", "constant and default", '""" + evil() + """'),
  // hey-api, refitter
  text("GHSA-hhx9-57xq-r5rw", "name of a member", "__proto__"),
  reference("GHSA-x6w4-f264-3vvr", "../../../../etc/passwd"),
  // openapi-generator, swagger-codegen
  value("CVE-2024-35219", ["x-output-folder"], "../../../evil"),
  reference("CVE-2023-27162", "https://evil.example/openapi.yaml#/components/schemas/Word"),
  text("CVE-2016-5641", "description", '"); evil(); //'),
  text("CVE-2021-21363", "title", "/tmp/evil"),
  text("OpenAPITools/openapi-generator#9809", "key of a path", "/#CreateThing'}evil{'"),
  text("OpenAPITools/openapi-generator#23956", "name of a tag", "../../evil"),
  // openapi-typescript-codegen, quicktype, json-schema-to-typescript, openapi-python-client
  text("ferdikoomen/openapi-typescript-codegen#2809", "value of an enumeration", SINGLE),
  text("glideapps/quicktype#2870", "description of a schema", `${END}\n${END}`),
  text("bcherny/json-schema-to-typescript#166", "description of a member", "**/ evil() /**"),
  text("CVE-2020-15142", "constant and default", "'''\nevil()\n'''"),
  // Redoc, Swagger UI
  text("CVE-2024-57083", "conditions to wait for, and fields that nobody reads", "__proto__"),
  text("CVE-2016-5682", "name of a member", "<script>evil()</script>"),
  text("CVE-2018-25031", "address of contact and more", "https://things.example?url=//evil.example"),
  text("GHSA-qrmm-w75w-3wpx", "description", '<a href="javascript:evil()" target=_blank>a</a>'),
  text("GHSA-x9p2-fxq6-2m5f", "address of contact and more", "javascript:evil()"),
  // json-schema-ref-parser
  reference("CVE-2024-29651", "#/__proto__/polluted"),
  reference("json-schema-ref-parser before 14", "//evil.example/schema.json"),
];
