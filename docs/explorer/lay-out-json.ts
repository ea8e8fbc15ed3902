/** JSON with a member a line, as `JSON.stringify` lays it out, but with each digit: to parse it would round integers. */
export function layOutJson(json: string): string {
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs) ?? [];
  let depth = 0;
  const line = (step: number) => {
    depth += step;
    return `\n${"  ".repeat(depth)}`;
  };
  const write = (token: string, index: number) => {
    const isEmpty = /^[{[]$/.test(tokens[index - 1] ?? "");
    if (/^[{[]$/.test(token)) return /^[}\]]$/.test(tokens[index + 1] ?? "") ? token : token + line(1);
    if (/^[}\]]$/.test(token)) return isEmpty ? token : line(-1) + token;
    if (token === ",") return token + line(0);
    return token === ":" ? ": " : token;
  };
  return tokens.map(write).join("");
}
