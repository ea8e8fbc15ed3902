import {
  AbortError,
  CallFailure,
  ClientError,
  ConflictError,
  ConnectError,
  CredentialsError,
  type FailureDetails,
  HttpError,
  type Outcome,
  ProtocolError,
  TimeoutError,
  TlsError,
  TransportError,
} from "@openaction/runtime";
import { describe, expect, it } from "vitest";

const cause = new Error("ECONNRESET");
const details: FailureDetails = {
  action: "CreateHTTPListener",
  outcome: "rejected",
  retry: "conditional",
  attempts: [],
  requestId: "r-1",
  traceId: "t-1",
  cause,
};
const http = { status: 502, serviceCode: "InternalError", retryAfter: 7_000 };

describe("a ClientError", () => {
  it.each<{ error: ClientError; name: string; code: string; own?: object }>([
    { error: new AbortError("x.", details), name: "AbortError", code: "ClientError.Aborted" },
    { error: new ConflictError("x.", details), name: "ConflictError", code: "ClientError.Conflict" },
    {
      error: new ConnectError("x.", { ...details, stage: "lookup" }),
      name: "ConnectError",
      code: "ClientError.Connect",
      own: { stage: "lookup" },
    },
    { error: new CredentialsError("x.", details), name: "CredentialsError", code: "ClientError.Credentials" },
    {
      error: new HttpError("x.", { ...details, ...http }),
      name: "HttpError",
      code: "ClientError.Http",
      own: http,
    },
    { error: new ProtocolError("x.", details), name: "ProtocolError", code: "ClientError.Protocol" },
    {
      error: new TimeoutError("x.", { ...details, phase: "body" }),
      name: "TimeoutError",
      code: "ClientError.Timeout",
      own: { phase: "body" },
    },
    { error: new TlsError("x.", details), name: "TlsError", code: "ClientError.Tls" },
    { error: new TransportError("x.", details), name: "TransportError", code: "ClientError.Transport" },
  ])("$name has the code $code, and all that is known of the call", ({ error, name, code, own }) => {
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toBeInstanceOf(CallFailure);
    expect(error).toMatchObject({ ...details, name, code, known: false, ...own });
    expect(String(error)).toBe(`${name}: CreateHTTPListener: x.`);
  });

  it.each<{ outcome: Outcome; want: string }>([
    { outcome: "not-sent", want: "CreateHTTPListener: no answer. Nothing was sent." },
    { outcome: "unknown", want: "CreateHTTPListener: no answer. It may have been executed." },
    { outcome: "rejected", want: "CreateHTTPListener: no answer." },
  ])("of outcome $outcome says so: $want", ({ outcome, want }) => {
    expect(new ProtocolError("no answer.", { ...details, outcome }).message).toBe(want);
  });
});
