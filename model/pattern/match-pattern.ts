import { type PatternNode, parsePattern, UnreadablePattern } from "./parse-pattern.js";

/** Why a pattern only informs; continues the sentence "the pattern …". `undefined` for one that is checked. */
export function findPatternRisk(pattern: string): string | undefined {
  const read = readPattern(pattern);
  return typeof read === "string" ? read : undefined;
}

/**
 * Whether a text matches the pattern of a schema; `undefined` where the pattern only informs. Takes time in proportion
 * to the text, whatever the pattern is: all ways to match are gone at once, so that none is ever gone again. The
 * language's own expressions go back and forth, on some patterns for years.
 */
export function matchPattern(text: string, pattern: string): boolean | undefined {
  const start = readPattern(pattern);
  if (typeof start === "string") return undefined;
  const characters = [...text];
  if (characters.length > MAX_CHARACTERS) return undefined;
  let active = new Set<State>();
  for (let at = 0; at <= characters.length; at++) {
    // A match may begin anywhere, unless the pattern says otherwise.
    const reached = reach([start, ...active], at === 0, at === characters.length);
    if (reached.has(MATCH)) return true;
    active = step(reached, characters[at] ?? "");
  }
  return false;
}

type State =
  | { readonly kind: "character"; readonly test: RegExp; readonly next: State }
  | { readonly kind: "fork"; readonly next: State[] }
  | { readonly kind: "start" | "end"; readonly next: State }
  | { readonly kind: "match" };

const MATCH: State = { kind: "match" };
const MAX_STATES = 2000;
const MAX_CHARACTERS = 10_000;

function readPattern(pattern: string): State | string {
  try {
    const node = parsePattern(pattern);
    if (countLoops(node) > 1) return "repeats without limit what repeats without limit";
    return new Compiler().compile(node, MATCH);
  } catch (error) {
    if (error instanceof UnreadablePattern) return error.message;
    throw error;
  }
}

/** How many repetitions without a limit stand in each other. */
function countLoops(node: PatternNode): number {
  switch (node.kind) {
    case "sequence":
      return Math.max(0, ...node.parts.map(countLoops));
    case "choice":
      return Math.max(0, ...node.options.map(countLoops));
    case "repeat":
      return countLoops(node.part) + (node.most > MAX_STATES ? 1 : 0);
    default:
      return 0;
  }
}

/** Makes a net of states of a pattern, from its end to its start. */
class Compiler {
  #count = 0;

  compile(node: PatternNode, next: State): State {
    if (++this.#count > MAX_STATES) throw new UnreadablePattern("is too large");
    switch (node.kind) {
      case "sequence":
        return node.parts.reduceRight((after, part) => this.compile(part, after), next);
      case "choice":
        return { kind: "fork", next: node.options.map((option) => this.compile(option, next)) };
      case "repeat":
        return this.#repeat(node.part, node.least, node.most, next);
      case "character":
        return { kind: "character", test: node.test, next };
      default:
        return { kind: node.kind, next };
    }
  }

  #repeat(part: PatternNode, least: number, most: number, next: State): State {
    if (least + (Number.isFinite(most) ? most : 0) > MAX_STATES) throw new UnreadablePattern("is too large");
    let state = next;
    if (most === Number.POSITIVE_INFINITY) {
      const loop: State = { kind: "fork", next: [next] };
      loop.next.push(this.compile(part, loop));
      state = loop;
    } else {
      for (let count = least; count < most; count++) {
        state = { kind: "fork", next: [next, this.compile(part, state)] };
      }
    }
    for (let count = 0; count < least; count++) state = this.compile(part, state);
    return state;
  }
}

/** All states that some lead to without a character. */
function reach(from: readonly State[], isStart: boolean, isEnd: boolean): ReadonlySet<State> {
  const reached = new Set<State>();
  const pending = [...from];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    if (state.kind === "fork") pending.push(...state.next);
    if ((state.kind === "start" && isStart) || (state.kind === "end" && isEnd)) pending.push(state.next);
  }
  return reached;
}

/** All states that a character leads to. */
function step(states: ReadonlySet<State>, character: string): Set<State> {
  const next = new Set<State>();
  for (const state of states) {
    if (state.kind === "character" && state.test.test(character)) next.add(state.next);
  }
  return next;
}
