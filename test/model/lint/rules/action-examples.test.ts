import { describeRule } from "../describe-rule.js";
import { copy, put, remove } from "../document.js";

const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody/content/application~1json`;
const answer = `${post}/responses/200/content/application~1json`;

describeRule("action-examples", [
  {
    given: "no summary",
    change: remove(`${post}/summary`),
    want: [
      { at: `key of ${post}`, message: "CreateThing has no `summary`; say in a few words what it does." },
    ],
  },
  {
    given: "a summary of two lines",
    change: put(`${post}/summary`, "Create\na thing"),
    want: [{ at: `${post}/summary`, message: "The summary of CreateThing must be a single line." }],
  },
  {
    given: "a summary with a full stop",
    change: put(`${post}/summary`, "Create a thing."),
    want: [{ at: `${post}/summary`, message: "The summary of CreateThing must not end with a full stop." }],
  },
  {
    given: "a request example without an answer",
    change: copy(`${request}/examples/small`, `${request}/examples/large`),
    want: [
      {
        at: `key of ${request}/examples/large`,
        message: "The request example `large` of CreateThing has no answer; add one of the same key.",
      },
    ],
  },
  {
    given: "an answer example without a request",
    change: copy(`${answer}/examples/small`, `${answer}/examples/large`),
    want: [
      {
        at: `key of ${answer}/examples/large`,
        message: "The answer example `large` of CreateThing has no request; add one of the same key.",
      },
    ],
  },
  {
    given: "no example that succeeds",
    change: [remove(`${request}/examples/small`), remove(`${answer}/examples/small`)],
    want: [
      {
        at: `${answer}/examples`,
        message: "CreateThing has no example that succeeds; add a pair of request and answer.",
      },
    ],
  },
  {
    given: "no example that fails",
    change: [remove(`${request}/examples/full`), remove(`${answer}/examples/full`)],
    want: [
      {
        at: `${answer}/examples`,
        message: "CreateThing has no example that fails; add a pair of request and answer.",
      },
    ],
  },
  {
    given: "a nameless example, which would keep the others from being checked",
    change: put(`${request}/example`, { Name: "pebble" }),
    want: [
      {
        at: `key of ${request}/example`,
        message: "The request of CreateThing has `example`; name it, and put it under `examples`.",
      },
    ],
  },
  {
    given: "an example elsewhere, without a summary",
    change: put(`${request}/examples/small`, { externalValue: "small.json" }),
    want: [
      {
        at: `key of ${request}/examples/small`,
        message: "The request example `small` of CreateThing has no `summary`; say what it shows.",
      },
      {
        at: `key of ${request}/examples/small`,
        message: "The request example `small` of CreateThing has no `value`; write the JSON out.",
      },
    ],
  },
  {
    given: "an error that the action does not list",
    change: put(`${post}/x-error-codes`, []),
    want: [
      {
        at: `${answer}/examples/full/value/Response/Error/Code`,
        message:
          "The answer example `full` of CreateThing has the code `LimitExceeded.Things`, " +
          "which is neither in its `x-error-codes` nor common.",
      },
    ],
  },
  {
    given: "an error that is common to all actions",
    change: put(`${answer}/examples/full/value/Response/Error/Code`, "InternalError"),
    want: [],
  },
  {
    given: "a catalogue that cannot be read, which error-catalogue reports",
    change: [
      put("#/x-error-catalogue/common", "codes"),
      put(`${answer}/examples/full/value/Response/Error/Code`, "InternalError"),
    ],
    want: [],
  },
]);
