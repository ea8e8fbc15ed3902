/**
 * Markdown that no renderer takes for more than prose: tags, entities, images, template tags, and links to anything but
 * http, https, mailto and the page itself fall apart into the text that they are. For the reference, whose renderer is
 * not ours and lets a document's markup through. The breaks are of no width: a reader sees the text as it was.
 */
export function plainMarkdown(text: string): string {
  return text
    .replaceAll("![", "[")
    .replace(/<(?=[a-z/!?])/gi, `<${BREAK}`)
    .replace(/&(?=#|[a-z]\w*;)/gi, `&${BREAK}`)
    .replace(/\](?=\((?!\s*(?:https?:\/\/|mailto:|#)))/gi, `]${BREAK}`)
    .replace(/\](?=:(?!\s*https?:\/\/))/gi, `]${BREAK}`)
    .replace(/\{(?=[{%])/g, `{${BREAK}`);
}

const BREAK = "\u200b";
