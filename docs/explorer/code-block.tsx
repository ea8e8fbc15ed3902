import { useEffect, useState } from "preact/hooks";
import { copyText } from "../page/index.js";

/** Code as text, with a button that copies it. `label` names it for those who hear the page. */
export function CodeBlock({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState("Copy");
  // What was copied is no longer what stands here.
  useEffect(() => setSaid("Copy"), [text]);
  const copy = async () => {
    setSaid((await copyText(text)) ? "Copied" : "Press Ctrl+C");
    setTimeout(() => setSaid("Copy"), 1500);
  };
  return (
    <div class="code-block">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" class="copy" aria-label={`${said}: ${label}`} onClick={copy}>
        {said}
      </button>
    </div>
  );
}
