import type { WaitModel } from "../../model/index.js";
import { columnsOf, shorten, showText } from "../terminal.js";
import { type Count, describeCount } from "./count-items.js";

/** The line that tells how far it is; it writes over itself. */
export interface Progress {
  show(count: Count, seconds: number): void;
  clear(): void;
}

/** Progress on standard error where that is a terminal, and none elsewhere. */
export function createProgress(condition: WaitModel, stream: NodeJS.WriteStream = process.stderr): Progress {
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write("\r\u001b[K");
    isShown = false;
  };
  return {
    clear,
    show(count, seconds) {
      if (stream.isTTY !== true) return;
      clear();
      const text = `${describeCount(condition, count)}, ${Math.round(seconds)} s`;
      // A line that wraps could not be written over.
      stream.write(shorten(showText(text), columnsOf(stream) - 1));
      isShown = true;
    },
  };
}
