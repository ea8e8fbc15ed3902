import { bashString, bashWord, type Code, code, joinCode } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A script of bash that signs with openssl, sends with curl and prints the answer. */
export function renderCurl(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => bashString(`${name}: ${value}`));
  return code`#!/usr/bin/env bash
set -euo pipefail

endpoint=\${TENCENTCLOUD_ENDPOINT:-${bashWord(endpoint)}}
service=${bashWord(service)}
body=${bashString(body)}
${SIGNATURE}
headers=(
  ${joinCode(lines, "\n  ")}
  "${timestamp}: $timestamp"
  'Content-Type: application/json'
  "Authorization: TC3-HMAC-SHA256 Credential=$TENCENTCLOUD_SECRET_ID/$scope, SignedHeaders=content-type;host, Signature=$signature"
)
if [[ -n \${TENCENTCLOUD_SESSION_TOKEN:-} ]]; then headers+=("${token}: $TENCENTCLOUD_SESSION_TOKEN"); fi

printf '%s\\n' "\${headers[@]}" | curl --silent --show-error --header @- --data-raw "$body" "$endpoint"
echo
`;
}

/** Sets timestamp, scope and signature. */
const SIGNATURE = code`
sha256() { openssl dgst -sha256 -r | cut -d ' ' -f 1; }

# HMAC-SHA256 of a text with a key in hexadecimal digits. openssl can do it alone, but takes the key as an argument,
# and the arguments of a program can be read by everybody on the machine.
hmac() {
  local key inner='' outer='' i
  printf -v key '%-128s' "$1"
  key=\${key// /0}
  for ((i = 0; i < 128; i += 2)); do
    printf -v inner '%s\\\\x%02x' "$inner" $((0x\${key:i:2} ^ 0x36))
    printf -v outer '%s\\\\x%02x' "$outer" $((0x\${key:i:2} ^ 0x5c))
  done
  { printf "$outer"; { printf "$inner"; printf %s "$2"; } | openssl dgst -sha256 -binary; } | sha256
}

host=\${endpoint#*://}
host=\${host%%/*}
read -r timestamp date < <(date -u '+%s %Y-%m-%d')
scope=$date/$service/tc3_request
payload=$(printf %s "$body" | sha256)
request=$(printf '%s\\n' POST / '' content-type:application/json "host:$host" '' 'content-type;host' "$payload")
to_sign=$(printf '%s\\n' TC3-HMAC-SHA256 "$timestamp" "$scope" "$(printf %s "$request" | sha256)")

key=$(printf %s "TC3$TENCENTCLOUD_SECRET_KEY" | od -An -v -tx1 | tr -d ' \\n')
# A key of more than 64 bytes counts by its hash.
if ((\${#key} > 128)); then key=$(printf %s "TC3$TENCENTCLOUD_SECRET_KEY" | sha256); fi
for part in "$date" "$service" tc3_request "$to_sign"; do key=$(hmac "$key" "$part"); done
signature=$key
`;
