import { type Code, code, joinCode, rubyString } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of Ruby that signs a call, sends it and prints the answer. */
export function renderRuby(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => code`  "${name}" => ${rubyString(value)},`);
  return code`require "net/http"
require "openssl"

endpoint = ENV.fetch("TENCENTCLOUD_ENDPOINT", ${rubyString(endpoint)})
service = ${rubyString(service)}
body = ${rubyString(body)}
now = Time.now.utc
${SIGNATURE}
headers = {
  "Host" => host,
  "Content-Type" => "application/json",
  "Authorization" => authorization,
${joinCode(lines, "\n")}
  "${timestamp}" => now.to_i.to_s,
}
token = ENV.fetch("TENCENTCLOUD_SESSION_TOKEN", "")
headers["${token}"] = token unless token.empty?

puts Net::HTTP.post(URI(endpoint), body, headers).body
`;
}

/** Sets host and authorization. */
const SIGNATURE = code`
def sha256(text)
  OpenSSL::Digest::SHA256.hexdigest(text)
end

host = endpoint.split("/")[2]
date = now.strftime("%Y-%m-%d")
scope = "#{date}/#{service}/tc3_request"
request = "POST\\n/\\n\\ncontent-type:application/json\\nhost:#{host}\\n\\ncontent-type;host\\n#{sha256(body)}"
to_sign = "TC3-HMAC-SHA256\\n#{now.to_i}\\n#{scope}\\n#{sha256(request)}"
key = [date, service, "tc3_request"].reduce("TC3" + ENV.fetch("TENCENTCLOUD_SECRET_KEY")) do |secret, part|
  OpenSSL::HMAC.digest("SHA256", secret, part)
end
authorization = "TC3-HMAC-SHA256 Credential=#{ENV.fetch("TENCENTCLOUD_SECRET_ID")}/#{scope}, " \\
                "SignedHeaders=content-type;host, Signature=#{OpenSSL::HMAC.hexdigest("SHA256", key, to_sign)}"
`;
