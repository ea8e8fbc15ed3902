import type { ClientErrorCode } from "@openaction/runtime";

/** A failure that the client finds out by itself, without an answer that the service could have given. */
export interface ClientCode {
  readonly meaning: string;
  readonly remedy: string;
  /** Whether the request was executed. */
  readonly executed: string;
  /** Whether it may be sent again. */
  readonly again: string;
}

const NO = "No: nothing was sent.";
const UNKNOWN = "Unknown: look before you repeat it.";
const READS_ONLY = "A read, yes. Anything else only after looking at the state.";

/** What the client's own codes mean; a call that fails tells besides whether it was executed. */
export const clientCodes: Readonly<Record<ClientErrorCode, ClientCode>> = {
  "ClientError.Aborted": {
    meaning: "The call was interrupted before its answer was there.",
    remedy: "If it was one that changes something, look whether it took effect.",
    executed: "The error tells; unknown as soon as the request may have left.",
    again: READS_ONLY,
  },
  "ClientError.Conflict": {
    meaning: "What was to be created has something else in its place, as looking for it has shown.",
    remedy: "Choose another place, or go on with what is there.",
    executed: "No, as far as can be told: what is there was not created by this call.",
    again: "Not without a change.",
  },
  "ClientError.Connect": {
    meaning: "No connection came about: the name was not found, or nobody listens there.",
    remedy: "Check --endpoint, the network, and the proxy if there is one.",
    executed: NO,
    again: "Yes; the client has done so already.",
  },
  "ClientError.Credentials": {
    meaning: "There were no credentials, or they cannot be used.",
    remedy:
      "Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or name a file with --credentials. The message tells more.",
    executed: NO,
    again: "After credentials were given.",
  },
  "ClientError.Http": {
    meaning:
      "The answer had a status other than 200. The service itself never does this, so a proxy or an edge did.",
    remedy: "Check --endpoint; if it is right, try again later.",
    executed: UNKNOWN,
    again: READS_ONLY,
  },
  "ClientError.Protocol": {
    meaning: "The answer was neither a result nor an error as the protocol has them.",
    remedy: "Check that --endpoint is one of the service, and that nothing between changes its answers.",
    executed: UNKNOWN,
    again: READS_ONLY,
  },
  "ClientError.Timeout": {
    meaning: "The call took longer than it was allowed to.",
    remedy: "Give it more time with --timeout, or find out what is slow.",
    executed: "The error tells; unknown as soon as the request may have left.",
    again: READS_ONLY,
  },
  "ClientError.Tls": {
    meaning: "The server could not prove that it is the one that was meant, or speaks no TLS.",
    remedy:
      "Check --endpoint. Behind a proxy that inspects traffic, give its certificate in NODE_EXTRA_CA_CERTS.",
    executed: NO,
    again: "Not without a change.",
  },
  "ClientError.Transport": {
    meaning: "The connection broke after the request may have left.",
    remedy: "If it was one that changes something, look whether it took effect.",
    executed: UNKNOWN,
    again: READS_ONLY,
  },
};
