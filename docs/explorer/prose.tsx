/** Text of a document in one line, with its code, its strong words, and of its links the text; other markup stays. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^()]*\))/);
  return <>{parts.map(renderPart)}</>;
}

function renderPart(part: string) {
  if (/^`.+`$/s.test(part)) return <code>{part.slice(1, -1)}</code>;
  if (/^\*\*.+\*\*$/s.test(part)) return <strong>{part.slice(2, -2)}</strong>;
  return part.replace(/^\[([^\]]+)\]\([^()]*\)$/, "$1");
}
