/** Text of a document, with what stands in backticks as code; other markup in it is shown as it is. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/);
  // Every second part stood in backticks.
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
