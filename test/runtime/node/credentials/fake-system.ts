import type { CredentialSource, System } from "@openaction/runtime/node";

/** A request that a source made. */
export interface SentRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  readonly redirect: string | undefined;
}

/** What a source shall find on its machine. */
export interface FakeSystem {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Error>>;
  readonly answer?: (request: SentRequest) => Response | Promise<Response>;
  readonly now?: () => number;
}

export const NOW = 1_689_233_134_000;
/** In seconds, as answers have it: two hours later. */
export const END = NOW / 1000 + 7200;

/** A machine with these files and variables, whose network is a function. */
export function fakeSystem({
  env = {},
  files = {},
  answer,
  now = () => NOW,
}: FakeSystem): System & { sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    env,
    home: "/home/me",
    now,
    sent,
    async readFile(path) {
      const file = files[path];
      if (typeof file === "string") return file;
      throw file ?? Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
    },
    async fetch(input, init = {}) {
      const text = init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : "";
      const request = {
        url: String(input),
        headers: new Headers(init.headers),
        text,
        redirect: init.redirect,
      };
      sent.push(request);
      if (!answer) throw new TypeError("fetch failed");
      return answer(request);
    },
  };
}

/** The error of a source, which must have failed. */
export async function failureOf(source: Pick<CredentialSource, "load">): Promise<Error> {
  try {
    await source.load();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("The source did not fail.");
}

/** Temporary credentials, as the Security Token Service answers. */
export const temporary = {
  secretId: "AKID-temporary",
  secretKey: "key-temporary",
  token: "token-temporary",
  expiresAt: END * 1000,
};

export const stsResult = () =>
  Response.json({
    Response: {
      Credentials: { TmpSecretId: "AKID-temporary", TmpSecretKey: "key-temporary", Token: "token-temporary" },
      ExpiredTime: END,
      Expiration: "2023-07-13T09:25:34Z",
      RequestId: "r-1",
    },
  });

export const stsError = (message: string) =>
  Response.json({
    Response: { Error: { Code: "ResourceNotFound.RoleNotFound", Message: message }, RequestId: "r-1" },
  });
