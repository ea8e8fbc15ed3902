import { type Code, code, javaString, joinCode } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A class of Java that signs a call, sends it and prints the answer. */
export function renderJava(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const indent = " ".repeat(12);
  const lines = headers.map(
    ({ name, value }) => code`            .header("${name}", ${javaString(value, `${indent}    `)})`,
  );
  return code`${IMPORTS}
public class Sample {
    public static void main(String[] arguments) throws Exception {
        String endpoint = System.getenv().getOrDefault(
            "TENCENTCLOUD_ENDPOINT", ${javaString(endpoint, indent)});
        String service = ${javaString(service, indent)};
        String body = ${javaString(body, indent)};
        Instant now = Instant.now();

        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/json")
            .header("Authorization", authorize(service, URI.create(endpoint).getAuthority(), body, now))
${joinCode(lines, "\n")}
            .header("${timestamp}", String.valueOf(now.getEpochSecond()))
            .POST(BodyPublishers.ofString(body));
        String token = System.getenv("TENCENTCLOUD_SESSION_TOKEN");
        if (token != null && !token.isEmpty()) {
            request.header("${token}", token);
        }

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        System.out.println(answer.body());
    }
${SIGNATURE}}
`;
}

const IMPORTS = code`import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
`;

/** The methods that sign. */
const SIGNATURE = code`
    /** Signs a request by TC3-HMAC-SHA256. */
    static String authorize(String service, String host, String body, Instant now) throws Exception {
        String date = now.toString().substring(0, 10);
        String scope = date + "/" + service + "/tc3_request";
        String request = "POST\\n/\\n\\ncontent-type:application/json\\nhost:" + host
            + "\\n\\ncontent-type;host\\n" + hash(body);
        String toSign = "TC3-HMAC-SHA256\\n" + now.getEpochSecond() + "\\n" + scope + "\\n" + hash(request);
        byte[] key = ("TC3" + System.getenv("TENCENTCLOUD_SECRET_KEY")).getBytes(UTF_8);
        for (String part : new String[] {date, service, "tc3_request"}) {
            key = sign(key, part);
        }
        return "TC3-HMAC-SHA256 Credential=" + System.getenv("TENCENTCLOUD_SECRET_ID") + "/" + scope
            + ", SignedHeaders=content-type;host, Signature=" + HexFormat.of().formatHex(sign(key, toSign));
    }

    static String hash(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    static byte[] sign(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
`;
