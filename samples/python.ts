import { type Code, code, joinCode, pythonString } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of Python 3 that signs a call, sends it and prints the answer. */
export function renderPython(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => code`    "${name}": ${pythonString(value)},`);
  return code`import hashlib
import hmac
import os
import time
import urllib.request

endpoint = os.environ.get("TENCENTCLOUD_ENDPOINT", ${pythonString(endpoint)})
service = ${pythonString(service)}
body = ${pythonString(body)}.encode()
timestamp = int(time.time())
${SIGNATURE}
headers = {
    "Content-Type": "application/json",
    "Authorization": authorization,
${joinCode(lines, "\n")}
    "${timestamp}": str(timestamp),
}
token = os.environ.get("TENCENTCLOUD_SESSION_TOKEN")
if token:
    headers["${token}"] = token

with urllib.request.urlopen(urllib.request.Request(endpoint, body, headers)) as answer:
    print(answer.read().decode())
`;
}

/** Sets the authorization. */
const SIGNATURE = code`

def sha256(data):
    return hashlib.sha256(data).hexdigest()


def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


host = endpoint.split("/")[2]
date = time.strftime("%Y-%m-%d", time.gmtime(timestamp))
scope = f"{date}/{service}/tc3_request"
request = f"POST\\n/\\n\\ncontent-type:application/json\\nhost:{host}\\n\\ncontent-type;host\\n{sha256(body)}"
to_sign = f"TC3-HMAC-SHA256\\n{timestamp}\\n{scope}\\n{sha256(request.encode())}"
key = ("TC3" + os.environ["TENCENTCLOUD_SECRET_KEY"]).encode()
for part in (date, service, "tc3_request"):
    key = sign(key, part)
authorization = (
    f"TC3-HMAC-SHA256 Credential={os.environ['TENCENTCLOUD_SECRET_ID']}/{scope}, "
    f"SignedHeaders=content-type;host, Signature={sign(key, to_sign).hex()}"
)
`;
