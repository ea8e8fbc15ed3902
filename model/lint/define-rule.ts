import { isPlainObject, type Location, type Oas3Rule, type UserContext } from "@redocly/openapi-core";
import { SourceNode } from "./source-node.js";

/** What a problem may have besides its place and message. */
export interface Details {
  /** Names that were probably meant, the likeliest first. */
  readonly suggest?: readonly string[];
  /** The other place, where two places contradict each other. */
  readonly also?: Location;
}

/** Reports a problem at a value or, where the key is what is wrong, at a location. */
export type Report = (at: SourceNode | Location, message: string, details?: Details) => void;

/**
 * Makes a Redocly rule of a function that looks at the whole document. What several actions share is reported once.
 * Behind a reference that leads nowhere nothing is reported: Redocly's `no-unresolved-refs` has done so.
 */
export function defineRule(check: (root: SourceNode, report: Report) => void): Oas3Rule {
  return () => ({
    Root(root: unknown, context: UserContext) {
      check(openRoot(root, context), reportOnce(context));
    },
  });
}

/** The root is one for all rules, so that what is found from there need be found once. */
function openRoot(root: unknown, context: UserContext): SourceNode {
  if (!isPlainObject(root)) return SourceNode.open(root, context);
  const node = roots.get(root) ?? SourceNode.open(root, context);
  roots.set(root, node);
  return node;
}

const roots = new WeakMap<object, SourceNode>();

function reportOnce(context: UserContext): Report {
  const reported = new Set<string>();
  return (at, message, { suggest = [], also } = {}) => {
    if (at instanceof SourceNode && at.isBroken) return;
    const location = at instanceof SourceNode ? at.location : at;
    const problem = `${location.absolutePointer} ${message}`;
    if (reported.has(problem)) return;
    reported.add(problem);
    context.report({
      message,
      location: also === undefined ? location : [location, also],
      suggest: [...suggest],
    });
  };
}
