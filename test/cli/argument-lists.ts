import fc from "fast-check";
import { createProgram } from "../../cli/create-program.js";
import { gaap } from "./start-emulated.js";

const verbs = createProgram([]).commands.map((verb) => verb.name());
const options = createProgram([]).commands.flatMap((verb) =>
  verb.options.map(({ flags }) => flags.split(/[ ,]+/)[0] ?? ""),
);

const OWN_OPTIONS =
  "--input --output --query --endpoint --region --language --timeout --retries --credentials --profile --dry-run --explain-signature --as --skeleton --debug --help --for -h -V --";
const MEMBERS =
  "--ProxyId --GroupId --ListenerName --Port --ListenerIds --ListenerIds.0 --Filters.0.Name --Port.0 --__proto__ --A.__proto__.B --constructor --toString";
const VALUES =
  'json yaml table text zh-CN 443 -1 0 1e9 9007199254740993 true null {} [] [1] {"Port":443} [*].a @ ListenerSet[].Port link-cuxw2rm0 lg-1 a in.json bad.json keys.json none.json spec/openapi.yaml redocly.yaml hello gaap . .. bash zsh fish git:HEAD curl typescript environment machine running 127.0.0.1:1 http://127.0.0.1:1/ ftp://x - __proto__ \u001b[31m \u202e \ud800 %s%n $(id) `id` ;id 监听器';
const ODD = [
  "",
  " ",
  "\n",
  "a\nb",
  "x".repeat(5_000),
  "--".repeat(300),
  "[".repeat(2_000),
  "=",
  "--=",
  "--Port=",
  "--Port=x",
  "-x",
  "---",
  "--no-rate-limits",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...OWN_OPTIONS.split(" "), ...options) },
  { weight: 4, arbitrary: fc.constantFrom(...MEMBERS.split(" ")) },
  { weight: 5, arbitrary: fc.constantFrom(...VALUES.split(" ")) },
  { weight: 2, arbitrary: fc.constantFrom(...gaap.actions.map(({ name }) => name), "SayHello") },
  { weight: 1, arbitrary: fc.constantFrom(...gaap.catalogue.codes.map(({ code }) => code)) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...options), fc.string({ maxLength: 5 }))
      .map((parts) => parts.join("=")),
  },
);

/** Options with what goes with them, so that some calls are sent. */
const PAIRS = [
  ["--ProxyId", "link-cuxw2rm0"],
  ["--ProxyId=link-absent00"],
  ["--GroupId", "lg-4ftghwlm"],
  ["--ListenerName", "a"],
  ["--Port", "443"],
  ["--ListenerIds", "a"],
  ["--ListenerId", "listener-o0f3at99"],
  ["--input", "-"],
  ["--input", "in.json"],
  ["--input", "keys.json"],
  ["--credentials", "keys.json"],
  ["--credentials", "-"],
  ["--query", "ListenerSet[].Port"],
  ["--output", "json"],
  ["--output", "table"],
  ["--as", "python"],
  ["--timeout", "5"],
  ["--retries", "1"],
  ["--for", "running"],
  ["--debug"],
  ["--dry-run"],
  ["--explain-signature"],
  ["--skeleton"],
];

/** Calls that are complete, to which something may be added. */
const CALLS = [
  "call DescribeHTTPListeners --ProxyId link-cuxw2rm0",
  "call gaap CreateHTTPListener --ProxyId link-cuxw2rm0 --ListenerName a --Port 443",
  "call CreateHTTPListener --GroupId lg-4ftghwlm --ListenerName a --Port 80",
  "call ModifyHTTPListenerAttribute --ListenerId listener-o0f3at99 --ListenerName b",
  "wait DescribeHTTPListeners --ProxyId link-cuxw2rm0 --for running",
].map((text) => text.split(" "));

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PAIRS) },
  { weight: 1, arbitrary: fc.tuple(word) },
);
const actions = fc.constantFrom(...gaap.actions.map(({ name }) => name), "SayHello");

/** A call or wait with an action is what people type most, and what most can go wrong with. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...CALLS), fc.array(words, { maxLength: 1 }))
      .map(([call, rest]) => [...call, ...rest.flat()]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("call", "call", "wait"), actions, fc.uniqueArray(words, { maxLength: 6 }))
      .map(([verb, action, rest]) => [verb, action, ...rest.flat()]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("call", "wait"), fc.array(word, { maxLength: 7 }))
      .map(([verb, rest]) => [verb, ...rest]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...verbs, "help"), fc.array(word, { maxLength: 5 }))
      .map(([verb, rest]) => [verb, ...rest]),
  },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 5 }) },
);

/** Argument lists made at random, most of them near to what people type. None holds a zero, as none can, or is a path of this machine. */
export const argumentLists: fc.Arbitrary<readonly string[]> = line.map((list) =>
  list.map((text) => text.replaceAll("\0", "").replace(/(^|=)\//, "$1x/")),
);
