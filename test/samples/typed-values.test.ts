import { describe, expect, it } from "vitest";
import { developmentCredentials } from "../../emulator/index.js";
import { stringLiteral } from "../../model/escape/index.js";
import { requestText, type SampledCall, sampleLanguages } from "../../samples/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { refuseToRun } from "./describe-samples.js";
import { canRun, runners, runSample } from "./run-sample.js";
import { serve } from "./serve-example.js";

/** What a reader may type, in languages that take it for something else than text. */
const request = {
  Quotes: `it's "quoted" \`id\` """ ''' \\" \\' \\\\ \\`,
  Expansions: "$HOME $(id) ${" + "HOME} #{1} @INC %s %ENV !! ~ * {a,b} ?> <?php <EOF\\u0041",
  Lines: "a\nb\tc\r\nd\u2028e\u0085f",
  Unprintable: "\u0000\u001b[2J\u007f\u202e\ufeff",
  名字: "监听器 🚀",
  Numbers: [0, -1.5, 1e-7, 1e300, 2 ** 63, 9007199254740993n, 18446744073709551615n, -9223372036854775808n],
  Nested: { List: [[], {}, [null, true, { "": "" }]], __proto: false },
  "--flag": "-x",
};

/** Longer than a block of the hash, which HMAC treats apart. */
const secretKey = "k".repeat(100);
const token = "a-session-token";

const [action] = gaapModel.actions;
if (action === undefined) throw new Error("The document has no action.");
const call: SampledCall = {
  model: gaapModel,
  action,
  request,
  region: "ap-guangzhou",
  packageName: stringLiteral("@openaction/gaap"),
};

describe("a sample that signs for itself", () => {
  const selfSigning = ["curl", "python", "go", "java", "php", "ruby", "csharp", "perl"];
  for (const language of sampleLanguages.filter(({ id }) => selfSigning.includes(id))) {
    const runner = runners[language.id];
    if (runner === undefined) throw new Error(`There is no runner for ${language.label}.`);
    if (!canRun(runner)) describe(language.label, () => refuseToRun(runner));
    else {
      it.concurrent(`sends what was typed, byte for byte: ${language.label}`, {
        timeout: 60_000,
      }, async () => {
        const credentials = [{ ...developmentCredentials, secretKey, token }];
        const variables = { TENCENTCLOUD_SECRET_KEY: secretKey, TENCENTCLOUD_SESSION_TOKEN: token };
        const received = await serve({ credentials }, async (url) => {
          const { stdout, stderr } = await runSample(runner, language.render(call), url, variables);
          expect(stderr).toBe("");
          // The gateway gets as far as the members, which no action has: the signature is right.
          expect(JSON.parse(stdout).Response.Error.Code).toBe("UnknownParameter");
        });
        expect(received.map(({ body }) => body)).toEqual([requestText(request)]);
        expect(received.map(({ header }) => header("x-tc-region"))).toEqual(["ap-guangzhou"]);
      });
    }
  }
});
