import { type Code, code, joinCode, perlString } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of Perl that signs a call, sends it and prints the answer. */
export function renderPerl(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => code`    '${name}' => ${perlString(value)},`);
  return code`use strict;
use warnings;

use Digest::SHA qw(sha256_hex hmac_sha256 hmac_sha256_hex);
use HTTP::Tiny;    # speaks https where the module IO::Socket::SSL is installed
use POSIX qw(strftime);

my $endpoint = $ENV{TENCENTCLOUD_ENDPOINT} || ${perlString(endpoint)};
my $service = ${perlString(service)};
my $body = ${perlString(body)};
my $timestamp = time;
${SIGNATURE}
my %headers = (
    'Content-Type' => 'application/json',
    'Authorization' => $authorization,
${joinCode(lines, "\n")}
    '${timestamp}' => $timestamp,
);
$headers{'${token}'} = $ENV{TENCENTCLOUD_SESSION_TOKEN} if $ENV{TENCENTCLOUD_SESSION_TOKEN};

my $answer = HTTP::Tiny->new(verify_SSL => 1)->post($endpoint, { headers => \\%headers, content => $body });
die $answer->{content} unless $answer->{success};
print $answer->{content}, "\\n";
`;
}

/** Sets the authorization. */
const SIGNATURE = code`
my $host = (split '/', $endpoint)[2];
my $date = strftime('%Y-%m-%d', gmtime $timestamp);
my $scope = "$date/$service/tc3_request";
my $request = join "\\n", 'POST', '/', '', 'content-type:application/json', "host:$host", '', 'content-type;host',
    sha256_hex($body);
my $to_sign = join "\\n", 'TC3-HMAC-SHA256', $timestamp, $scope, sha256_hex($request);
my $key = "TC3$ENV{TENCENTCLOUD_SECRET_KEY}";
$key = hmac_sha256($_, $key) for $date, $service, 'tc3_request';
my $authorization = "TC3-HMAC-SHA256 Credential=$ENV{TENCENTCLOUD_SECRET_ID}/$scope, "
    . 'SignedHeaders=content-type;host, Signature=' . hmac_sha256_hex($to_sign, $key);
`;
