import { type RawCall, rawBody, rawCall, renderCall } from "./raw-socket.js";

/** Bytes to send, and whether a strict server may take them for a call. */
export interface Probe {
  readonly title: string;
  readonly bytes: Buffer;
  readonly legal: boolean;
}

/** Host that the probes are sent and signed with. */
const HOST = "gaap.tencentcloudapi.com";
const call = rawCall(HOST);

function probe(title: string, change: Partial<RawCall>, legal = false): Probe {
  return { title, bytes: renderCall({ ...call, ...change }), legal };
}

function raw(title: string, bytes: string, legal = false): Probe {
  return { title, bytes: Buffer.from(bytes, "latin1"), legal };
}

/** The call with lines added to its headers. */
function adding(title: string, lines: readonly string[], legal = false): Probe {
  return probe(title, { headers: [...call.headers, ...lines] }, legal);
}

/** The call with the line of a header replaced by others. */
function replacing(
  name: string,
  lines: readonly string[],
  body: string | Buffer = rawBody,
): Partial<RawCall> {
  const isOther = (line: string) => !line.toLowerCase().startsWith(`${name.toLowerCase()}:`);
  return { headers: [...call.headers.filter(isOther), ...lines], body };
}

const chunked = (lines: readonly string[], body: string) => replacing("Content-Length", lines, body);
const size = rawBody.length.toString(16);
const oneChunk = `${size}\r\n${rawBody}\r\n0\r\n\r\n`;
const TE = "Transfer-Encoding: chunked";

const methods = [
  ..."post Post pOST POSTS P@ST PO/ST PUT DELETE PATCH TRACE OPTIONS CONNECT HEAD PROPFIND MKCOL SEARCH PURGE".split(
    " ",
  ),
  "LINK",
  "M-SEARCH",
  "BREW",
  "",
  "\x00POST",
];

const targets = [
  "",
  "*",
  "//",
  "//evil.test/",
  "/x",
  "/.",
  "/..",
  "/../",
  "/a/../",
  "/./",
  "/%2e",
  "/%00",
  "/#fragment",
  "#",
  "?x=1",
  "/?x=1",
  "/?",
  "/;a=b",
  "/\\",
  "\\",
  "/\x00",
  "/\x01",
  "/\x7f",
  "/\xe9",
  "/\t",
  "/ /",
  "a",
  "/_emulator/state",
  "/_emulator/faults",
  "/index.html",
  "/<script>",
  '/"',
  "/{}",
  "http://gaap.tencentcloudapi.com/",
  "http://gaap.tencentcloudapi.com",
  "HTTP://evil.test/",
  "https://evil.test/",
  "ftp://evil.test/",
  "javascript:alert(1)",
  "gaap.tencentcloudapi.com:80",
  "http:///",
  "http:/",
];

const versions = [
  "HTTP/0.9",
  "HTTP/1.0",
  "HTTP/1.2",
  "HTTP/2.0",
  "HTTP/3.0",
  "HTTP/2",
  "HTTP/1",
  "HTTP/1.",
  "HTTP/.1",
  "HTTP/01.1",
  "HTTP/1.01",
  "HTTP/1.10",
  "HTTP/11",
  "HTTP/1,1",
  "HTTP/-1.1",
  "HTTP/1.1x",
  "HTTP/x.y",
  "HTTP /1.1",
  "HTTP",
  "http/1.1",
  "Http/1.1",
  "HTP/1.1",
  "HTTPS/1.1",
  "ICE/1.0",
  "RTSP/1.0",
  "SIP/2.0",
  "",
];

const lines: readonly Probe[] = [
  ...methods.map((method) => probe(`method ${JSON.stringify(method)}`, { line: `${method} / HTTP/1.1` })),
  ...targets.map((target) => probe(`target ${JSON.stringify(target)}`, { line: `POST ${target} HTTP/1.1` })),
  ...versions.map((version) => probe(`version ${JSON.stringify(version)}`, { line: `POST / ${version}` })),
  ...[
    "POST\t/\tHTTP/1.1",
    " POST / HTTP/1.1",
    "POST / HTTP/1.1 ",
    "POST / HTTP/1.1\t",
    "POST / HTTP/1.1 x",
    "POST /HTTP/1.1",
    "POST/ HTTP/1.1",
    "POST\x0b/ HTTP/1.1",
  ].map((line) => probe(`line ${JSON.stringify(line)}`, { line })),
];

const hosts = [
  "",
  " ",
  "a b",
  "a,b",
  "a/b",
  "a\\b",
  "a?b",
  "a#b",
  "a;b",
  "user@a",
  "user:key@a",
  "a:b",
  "a:80:80",
  "a:",
  "a:-1",
  "a:999999",
  "a:0x50",
  "::1",
  "[::1",
  "[::1]x",
  "[g::1]",
  "[]",
  "<a>",
  '"a"',
  "a%00",
  "a%2fb",
  "\xe9",
  "a\x7f",
  "a\x01",
  "ftp://a",
  "http://",
  "http:a",
  "//a",
  "http://http://a",
  "a\tb",
  "{a}",
];

const hostProbes: readonly Probe[] = [
  ...hosts.map((host) => probe(`host ${JSON.stringify(host)}`, replacing("Host", [`Host: ${host}`]))),
  probe("no host", replacing("Host", [])),
  adding("the host twice", [`Host: ${HOST}`]),
  adding("two hosts", ["Host: evil.test"]),
  adding("two hosts, one in another case", ["HOST: evil.test"]),
  probe("the host folded", replacing("Host", ["Host:", ` ${HOST}`])),
  probe("a blank before the host's colon", replacing("Host", [`Host : ${HOST}`])),
];

const delimiters = [...'"(),/;<=>?@[\\]{} \x00\x01\x0b\x7f\xe9'];

const headerProbes: readonly Probe[] = [
  ...delimiters.map((sign) => adding(`a name with ${JSON.stringify(sign)}`, [`X-A${sign}B: 1`])),
  ...["\x00", "\x01", "\x08", "\x0b", "\x1f", "\x7f", "\x80", "\xe9", "\xff"].map((sign) =>
    adding(`a value with ${JSON.stringify(sign)}`, [`X-A: 1${sign}2`]),
  ),
  ...[
    "",
    "X-A",
    ": 1",
    " : 1",
    "X-A : 1",
    "X-A\t: 1",
    " X-A: 1",
    "X-A: 1\r2",
    "X-A: 1\n2",
    "X-A\r: 1",
    "X-A: 1\r",
  ].map((line) => adding(`the line ${JSON.stringify(line)}`, [line, "X-B: 2"])),
  adding("a folded line", ["X-A: 1", " 2"]),
  adding("a line folded with a tab", ["X-A: 1", "\t2"]),
  ...["Content-Type", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "Authorization", "Content-Length"].map(
    (name) =>
      adding(
        `${name} twice`,
        call.headers.filter((line) => line.startsWith(`${name}:`)),
      ),
  ),
  adding("two content types", ["Content-Type: text/plain"]),
  adding("two actions", ["x-tc-action: DeleteListeners"]),
  adding("two tokens", ["X-TC-Token: a", "X-TC-Token: b"]),
  adding("__proto__ twice", ["__proto__: a", "__proto__: b"]),
  adding(
    "101 headers",
    Array.from({ length: 101 }, (_, index) => `X-${index}: 1`),
  ),
  adding(
    "3,000 headers",
    Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`),
  ),
  adding("a header of 70 KB", [`X-A: ${"a".repeat(70_000)}`]),
  adding("a name of 70 KB", [`${"a".repeat(70_000)}: 1`]),
  probe("an underscore for a hyphen", replacing("X-TC-Action", ["X_TC_Action: CreateHTTPListener"])),
  probe("an action with a blank in it", replacing("X-TC-Action", ["X-TC-Action: Create HTTPListener"])),
];

const lengths = [
  "-1",
  "+66",
  "0x42",
  "66,66",
  "66, 66",
  "66;66",
  "6 6",
  "6.6e1",
  "66.0",
  "",
  "abc",
  "1",
  "0",
  "65",
  "67",
  "99999999999999999999",
  "18446744073709551682",
  "\x0b66",
  "'66'",
  "６６",
];

const encodings = [
  "gzip",
  "gzip, chunked",
  "chunked, gzip",
  "identity",
  "chunked, identity",
  "identity, chunked",
  "chunked, chunked",
  "xchunked",
  "chunkedx",
  "chunked;q=1",
  '"chunked"',
  "chunked,",
  ",chunked",
  "chun ked",
  "\x0bchunked",
  "chunked\x0b",
  "chunked\x00",
  "",
];

const chunkLines = [
  "0x42",
  "-42",
  "+42",
  "g",
  "",
  " 42",
  "42 ",
  "4_2",
  "4 2",
  "ffffffffffffffff42",
  "42;a\x00b",
  "42\x0b",
  "41",
  "43",
  "42\r",
  "42;\n",
];

const framingProbes: readonly Probe[] = [
  ...lengths.map((length) =>
    probe(`length ${JSON.stringify(length)}`, replacing("Content-Length", [`Content-Length: ${length}`])),
  ),
  probe("no length", replacing("Content-Length", [])),
  adding("two lengths", ["Content-Length: 5"]),
  adding("a length and chunks", [TE]),
  ...encodings.map((encoding) =>
    probe(`encoding ${JSON.stringify(encoding)}`, chunked([`Transfer-Encoding: ${encoding}`], oneChunk)),
  ),
  probe("chunked twice", chunked([TE, TE], oneChunk)),
  probe("chunked and gzip in two lines", chunked([TE, "Transfer-Encoding: gzip"], oneChunk)),
  probe("a blank before the encoding's colon", chunked(["Transfer-Encoding : chunked"], oneChunk)),
  probe("the encoding folded", chunked(["Transfer-Encoding:", " chunked"], oneChunk)),
  ...chunkLines.map((line) =>
    probe(`chunk ${JSON.stringify(line)}`, chunked([TE], `${line}\r\n${rawBody}\r\n0\r\n\r\n`)),
  ),
  probe("a chunk that ends in a line feed", chunked([TE], `${size}\r\n${rawBody}\n0\r\n\r\n`)),
  probe("a size that ends in a line feed", chunked([TE], `${size}\n${rawBody}\r\n0\r\n\r\n`)),
  probe("a chunk without its end", chunked([TE], `${size}\r\n${rawBody}0\r\n\r\n`)),
  probe("no last chunk", chunked([TE], `${size}\r\n${rawBody}\r\n`)),
  probe("half a chunk", chunked([TE], `${size}\r\n${rawBody.slice(9)}`)),
  probe("a body without encoding that is chunked", chunked([], oneChunk)),
  { title: "line feeds alone", bytes: renderCall(call, "\n"), legal: false },
  { title: "carriage returns alone", bytes: renderCall(call, "\r"), legal: false },
];

const bodyProbes: readonly Probe[] = [
  "",
  "null",
  "[]",
  "1",
  '"text"',
  "{",
  "}",
  "{}",
  "{'a':1}",
  "{a:1}",
  `${rawBody.slice(0, -1)},}`,
  `${rawBody}//`,
  `/**/${rawBody}`,
  `${rawBody}${rawBody}`,
  `\ufeff${rawBody}`,
  rawBody.replace("443", "NaN"),
  rawBody.replace("443", "0443"),
  rawBody.replace("443", "443.5"),
  rawBody.replace("443", "-443"),
  rawBody.replace("443", "true"),
  rawBody.replace("443", "null"),
  rawBody.replace("443", "[443]"),
  rawBody.replace("443", "1e400"),
  rawBody.replace("listener-1", "a\nb"),
  rawBody.replace("listener-1", "\\x41"),
  rawBody.replace("{", '{"__proto__":{"Port":1},'),
  rawBody.replace("{", '{"constructor":{"prototype":{}},'),
  `${"[".repeat(100_000)}`,
].map((body) => ({
  title: `body ${JSON.stringify(body.replace(rawBody.slice(0, 30), "…")).slice(0, 60)}`,
  bytes: renderCall(rawCall(HOST, body)),
  legal: false,
}));

const strangers: readonly Probe[] = [
  raw("nothing", ""),
  raw("empty lines", "\r\n\r\n\r\n"),
  raw("a preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  raw("a greeting of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
  raw("a greeting of SOCKS", "\x05\x01\x00"),
  raw("a greeting of SSH", "SSH-2.0-OpenSSH_9.0\r\n"),
  raw("a header of a proxy", "PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n\r\n"),
  raw("HTTP/0.9", "GET /\r\n"),
  raw("noise", "\x00\xff\x80\x01".repeat(64)),
  raw("JSON", rawBody),
  raw("an answer", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"),
  raw("half a line", "POST / HT"),
  raw("half a head", `POST / HTTP/1.1\r\nHost: ${HOST}\r\nContent-`),
  probe("an expectation that nobody meets", { headers: [...call.headers, "Expect: a miracle"] }),
];

const legalProbes: readonly Probe[] = [
  probe("the call itself", {}, true),
  // RFC 9112, section 3: a recipient may split the line at any number of blanks, and Node's parser does.
  probe("two blanks in the line", { line: "POST  / HTTP/1.1" }, true),
  {
    title: "after an empty line",
    bytes: Buffer.concat([Buffer.from("\r\n"), renderCall(call)]),
    legal: true,
  },
  probe(
    "names in lower case",
    { headers: call.headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())) },
    true,
  ),
  probe(
    "names in upper case",
    { headers: call.headers.map((line) => line.replace(/^[^:]+/, (name) => name.toUpperCase())) },
    true,
  ),
  probe(
    "without blanks after colons",
    { headers: call.headers.map((line) => line.replace(": ", ":")) },
    true,
  ),
  probe(
    "with blanks after values",
    { headers: call.headers.map((line) => (line.startsWith("Content-Length") ? line : `${line} \t`)) },
    true,
  ),
  probe("headers in another order", { headers: [...call.headers].reverse() }, true),
  adding("lists in several lines", ["Accept: */*", "Accept: text/html", "Via: 1.1 a", "Via: 1.1 b"], true),
  adding(
    "a wish for HTTP/2",
    ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"],
    true,
  ),
  adding("a wish for a socket", ["Connection: Upgrade", "Upgrade: websocket"], true),
  adding("an expectation", ["Expect: 100-continue"], true),
  adding("strange names", ["__proto__: 1", "constructor: 2", "toString: 3"], true),
  probe("one chunk", chunked([TE], oneChunk), true),
  probe("chunked in capitals", chunked(["Transfer-Encoding: CHUNKED"], oneChunk), true),
  probe("a size with zeros", chunked([TE], `000${size}\r\n${rawBody}\r\n0\r\n\r\n`), true),
  probe("a chunk with an extension", chunked([TE], `${size};a=b\r\n${rawBody}\r\n0\r\n\r\n`), true),
  probe(
    "trailers",
    chunked(
      [TE, "Trailer: X-TC-Action"],
      `${size}\r\n${rawBody}\r\n0\r\nX-TC-Action: DeleteListeners\r\n\r\n`,
    ),
    true,
  ),
  probe(
    "a chunk for each byte",
    chunked([TE], `${[...rawBody].map((byte) => `1\r\n${byte}\r\n`).join("")}0\r\n\r\n`),
    true,
  ),
];

/** All probes: those that must be refused, then those that must not. */
export const probes: readonly Probe[] = [
  ...lines,
  ...hostProbes,
  ...headerProbes,
  ...framingProbes,
  ...bodyProbes,
  ...strangers,
  ...legalProbes,
];
