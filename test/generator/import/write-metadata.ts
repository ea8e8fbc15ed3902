import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFolder } from "../../workspace.js";

/** A member as the vendor writes it, `[name, type, member, flags]`. */
export type Member = readonly [
  name: string,
  type: string,
  member: string,
  flags?: Readonly<Record<string, unknown>>,
];

export interface Metadata {
  /** Input and output of each action; RequestId is added. */
  readonly actions: Readonly<
    Record<
      string,
      { readonly input?: readonly Member[]; readonly output?: readonly Member[]; readonly facts?: object }
    >
  >;
  readonly objects?: Readonly<Record<string, readonly Member[]>>;
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  readonly examples?: Readonly<Record<string, readonly object[]>>;
  /** What stands in `metadata`. */
  readonly service?: object;
}

/** Writes files as the vendor does into a fresh folder, and returns the path of `api.json`. */
export function writeMetadata({ actions, objects = {}, codes, examples, service }: Metadata): string {
  const folder = join(createFolder(), "things", "v20200131");
  mkdirSync(folder, { recursive: true });
  const write = (name: string, json: object) => writeFileSync(join(folder, name), JSON.stringify(json));
  const shared = Object.entries(objects).map(([name, members]) => [name, object(name, members)] as const);
  const own = Object.entries(actions).flatMap(([name, { input = [], output = [] }]) => [
    [`${name}Request`, object(`${name}Request`, input)] as const,
    [`${name}Response`, object(`${name}Response`, [...output, REQUEST_ID])] as const,
  ]);
  write("api.json", {
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, { facts }]) => [
        name,
        {
          name: `${name} 的名称`,
          document: `<p>${name}</p>`,
          input: `${name}Request`,
          output: `${name}Response`,
          ...facts,
        },
      ]),
    ),
    metadata: {
      apiVersion: "2020-01-31",
      serviceShortName: "things",
      serviceNameCN: "东西",
      api_brief: null,
      ...service,
    },
    objects: Object.fromEntries([...shared, ...own]),
    version: "1.0",
  });
  if (codes !== undefined) write("error-codes.json", { actions: codes });
  if (examples !== undefined) write("examples.json", { actions: examples, version: "1.0" });
  return join(folder, "api.json");
}

const REQUEST_ID: Member = ["RequestId", "string", "string", { document: "唯一请求 ID" }];

function object(name: string, members: readonly Member[]): object {
  return {
    document: `About ${name}.`,
    members: members.map(([member, type, detail, flags]) => ({
      name: member,
      type,
      member: detail,
      document: `About ${member}.`,
      ...flags,
    })),
  };
}

/** A request and its answer as the vendor writes them. */
export function vendorExample(title: string, request: object | string, answer: object | string): object {
  const text = (value: object | string) =>
    typeof value === "string" ? value : JSON.stringify(value, null, 4);
  return {
    title,
    document: "",
    input: `POST / HTTP/1.1\nHost: stuff.tencentcloudapi.com\nContent-Type: application/json\nX-TC-Action: A\n<公共请求参数>\n\n${text(request)}`,
    output: text(answer),
  };
}
