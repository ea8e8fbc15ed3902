import { type Code, code, joinCode, phpString } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of PHP that signs a call, sends it and prints the answer. */
export function renderPhp(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => code`    ${phpString(`${name}: ${value}`)},`);
  return code`<?php
$endpoint = getenv('TENCENTCLOUD_ENDPOINT') ?: ${phpString(endpoint)};
$service = ${phpString(service)};
$body = ${phpString(body)};
$timestamp = time();
${SIGNATURE}
$headers = [
    'Content-Type: application/json',
    "Authorization: $authorization",
${joinCode(lines, "\n")}
    "${timestamp}: $timestamp",
];
$token = getenv('TENCENTCLOUD_SESSION_TOKEN');
if ($token) {
    $headers[] = "${token}: $token";
}

$http = ['method' => 'POST', 'header' => $headers, 'content' => $body];
echo file_get_contents($endpoint, false, stream_context_create(['http' => $http])), "\\n";
`;
}

/** Sets the authorization. */
const SIGNATURE = code`
$host = explode('/', $endpoint)[2];
$date = gmdate('Y-m-d', $timestamp);
$scope = "$date/$service/tc3_request";
$hash = hash('sha256', $body);
$request = "POST\\n/\\n\\ncontent-type:application/json\\nhost:$host\\n\\ncontent-type;host\\n$hash";
$toSign = "TC3-HMAC-SHA256\\n$timestamp\\n$scope\\n" . hash('sha256', $request);
$key = 'TC3' . getenv('TENCENTCLOUD_SECRET_KEY');
foreach ([$date, $service, 'tc3_request'] as $part) {
    $key = hash_hmac('sha256', $part, $key, true);
}
$authorization = 'TC3-HMAC-SHA256 Credential=' . getenv('TENCENTCLOUD_SECRET_ID') . "/$scope, "
    . 'SignedHeaders=content-type;host, Signature=' . hash_hmac('sha256', $toSign, $key);
`;
