import { type Code, code, csharpString, joinCode } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of C# that signs a call, sends it and prints the answer; for .NET as for Mono. */
export function renderCSharp(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(
    ({ name, value }) => code`        request.Headers.Add("${name}", ${csharpString(value)});`,
  );
  return code`${IMPORTS}
public static class Sample
{
    public static void Main()
    {
        string endpoint = Environment.GetEnvironmentVariable("TENCENTCLOUD_ENDPOINT") ?? ${csharpString(endpoint)};
        string service = ${csharpString(service)};
        string body = ${csharpString(body)};
        DateTimeOffset now = DateTimeOffset.UtcNow;

        var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", Authorize(service, request.RequestUri.Authority, body, now));
${joinCode(lines, "\n")}
        request.Headers.Add("${timestamp}", now.ToUnixTimeSeconds().ToString());
        string token = Environment.GetEnvironmentVariable("TENCENTCLOUD_SESSION_TOKEN");
        if (!string.IsNullOrEmpty(token)) request.Headers.Add("${token}", token);

        using (var client = new HttpClient())
        {
            HttpResponseMessage answer = client.SendAsync(request).GetAwaiter().GetResult();
            Console.WriteLine(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        }
    }
${SIGNATURE}}
`;
}

const IMPORTS = code`using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
`;

/** The methods that sign. */
const SIGNATURE = code`
    /// <summary>Signs a request by TC3-HMAC-SHA256.</summary>
    static string Authorize(string service, string host, string body, DateTimeOffset now)
    {
        string date = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string scope = date + "/" + service + "/tc3_request";
        string request = "POST\\n/\\n\\ncontent-type:application/json\\nhost:" + host
            + "\\n\\ncontent-type;host\\n" + Hash(body);
        string toSign = "TC3-HMAC-SHA256\\n" + now.ToUnixTimeSeconds() + "\\n" + scope + "\\n" + Hash(request);
        byte[] key = Encoding.UTF8.GetBytes("TC3" + Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY"));
        foreach (string part in new[] { date, service, "tc3_request" }) key = Sign(key, part);
        return "TC3-HMAC-SHA256 Credential=" + Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID") + "/" + scope
            + ", SignedHeaders=content-type;host, Signature=" + ToHex(Sign(key, toSign));
    }

    static string Hash(string text)
    {
        using (var sha256 = SHA256.Create()) return ToHex(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    static byte[] Sign(byte[] key, string text)
    {
        using (var hmac = new HMACSHA256(key)) return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    static string ToHex(byte[] bytes)
    {
        return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
    }
`;
