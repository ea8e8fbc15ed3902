import { beforeAll, describe, expect, it } from "vitest";
import { listEntries } from "../../../docs/build/search-index.js";
import { createIndex, loadIndex, type Search } from "../../../docs/search/index.js";
import { loadGaapSite } from "../gaap-site.js";

const CREATE = "gaap/actions/create-http-listener.html";
const DESCRIBE = "gaap/actions/describe-http-listeners.html";
const MODIFY = "gaap/actions/modify-http-listener-attribute.html";
const DELETE = "gaap/actions/delete-listeners.html";
const error = (code: string) => `gaap/errors.html#${code}`;

/** What readers type, and the page that they look for. */
const QUERIES: readonly { readonly given: string; readonly want: string }[] = [
  { given: "CreateHTTPListener", want: CREATE },
  { given: "createhttplistener", want: CREATE },
  { given: "create http listener", want: CREATE },
  { given: "create listener", want: CREATE },
  { given: "http create", want: CREATE },
  { given: "CreateHTTP", want: CREATE },
  { given: "new listener", want: CREATE },
  { given: "open a port", want: CREATE },
  { given: "idempotency", want: CREATE },
  { given: "DescribeHTTPListeners", want: DESCRIBE },
  { given: "describe listeners", want: DESCRIBE },
  { given: "list listeners", want: DESCRIBE },
  { given: "list http", want: DESCRIBE },
  { given: "page through list", want: DESCRIBE },
  { given: "look up listener by id", want: DESCRIBE },
  { given: "ModifyHTTPListenerAttribute", want: MODIFY },
  { given: "modify listener", want: MODIFY },
  { given: "rename listener", want: MODIFY },
  { given: "rename", want: MODIFY },
  { given: "DeleteListeners", want: DELETE },
  { given: "delete", want: DELETE },
  { given: "delete listener", want: DELETE },
  { given: "deletelistners", want: DELETE },
  { given: "DuplicatedListenerPort", want: error("InvalidParameterValue.DuplicatedListenerPort") },
  {
    given: "InvalidParameterValue.DuplicatedListenerPort",
    want: error("InvalidParameterValue.DuplicatedListenerPort"),
  },
  {
    given: "InvalidParameterValue_DuplicatedListenerPort",
    want: error("InvalidParameterValue.DuplicatedListenerPort"),
  },
  { given: "duplicated port", want: error("InvalidParameterValue.DuplicatedListenerPort") },
  { given: "duplicate listener port", want: error("InvalidParameterValue.DuplicatedListenerPort") },
  { given: "InvalidListenerPort", want: error("InvalidParameterValue.InvalidListenerPort") },
  { given: "invalid port", want: error("InvalidParameterValue.InvalidListenerPort") },
  { given: "LimitNumofListener", want: error("FailedOperation.LimitNumofListener") },
  { given: "ListenerHasTask", want: error("FailedOperation.ListenerHasTask") },
  { given: "listener has task", want: error("FailedOperation.ListenerHasTask") },
  { given: "NonStandardProxy", want: error("FailedOperation.NonStandardProxy") },
  { given: "UserNotConfirmProtocol", want: error("FailedOperation.UserNotConfirmProtocol") },
  { given: "ProxyStatusNotInRuning", want: error("FailedOperation.ProxyStatusNotInRuning") },
  { given: "ProxyStatusNotInRunning", want: error("FailedOperation.ProxyStatusNotInRuning") },
  { given: "ResourceNotFound", want: error("ResourceNotFound") },
  { given: "resource not found", want: error("ResourceNotFound") },
  { given: "InternalError", want: error("InternalError") },
  { given: "internal error", want: error("InternalError") },
  { given: "MissingParameter", want: error("MissingParameter") },
  { given: "UnknownParameter", want: error("UnknownParameter") },
  { given: "AuthFailure", want: error("AuthFailure") },
  { given: "SignatureExpire", want: error("AuthFailure.SignatureExpire") },
  { given: "signature expired", want: error("AuthFailure.SignatureExpire") },
  { given: "SignatureFailure", want: error("AuthFailure.SignatureFailure") },
  { given: "token failure", want: error("AuthFailure.TokenFailure") },
  { given: "SecretIdNotFound", want: error("AuthFailure.SecretIdNotFound") },
  { given: "MFA", want: error("AuthFailure.MFAFailure") },
  { given: "multi-factor", want: error("AuthFailure.MFAFailure") },
  { given: "RequestLimitExceeded", want: error("RequestLimitExceeded") },
  { given: "not enterprise", want: error("AuthFailure.NotEnterpriseAuthorization") },
  { given: "account violation", want: error("ResourceUnavailable.AccountViolation") },
  { given: "ip blacklist", want: error("IpInBlacklist") },
  { given: "unsupported region", want: error("UnsupportedRegion") },
  { given: "HTTPListener", want: `${DESCRIBE}#structure-HTTPListener` },
  { given: "SearchValue", want: `${DESCRIBE}#input-SearchValue` },
  { given: "ListenerStatus", want: `${DESCRIBE}#structure-HTTPListener-ListenerStatus` },
  { given: "explorer", want: "gaap/explorer.html" },
  { given: "error codes", want: "gaap/errors.html" },
  { given: "exclusive members", want: "guide/action-style.html#exclusive-members" },
  { given: "faults on demand", want: "guide/emulator.html#faults-on-demand" },
  { given: "changelog", want: "changelog.html" },
];

const WANTED = 0.95;

describe("the search", () => {
  let search: Search;

  beforeAll(async () => {
    search = loadIndex(createIndex(listEntries(await loadGaapSite())));
  });

  it(`finds the right page first for at least ${WANTED * 100} % of prepared queries`, () => {
    const missed = QUERIES.flatMap(({ given, want }) => {
      const [first] = search(given);
      return first?.path === want ? [] : [`${given}: ${first?.path}, not ${want}`];
    });
    const share = 1 - missed.length / QUERIES.length;
    const start = performance.now();
    for (const { given } of QUERIES) search(given);
    const time = (performance.now() - start) / QUERIES.length;
    console.log(
      `search: ${QUERIES.length - missed.length} of ${QUERIES.length} first (aim: 95 %), ${time.toFixed(2)} ms each (aim: 50)`,
    );
    for (const line of missed) console.log(`  ${line}`);
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
    expect(share).toBeGreaterThanOrEqual(WANTED);
  });

  it("finds words of Chinese, which puts no blanks between them", () => {
    const entry = {
      path: "a.html",
      kind: "guide" as const,
      title: "监听器",
      summary: "",
      text: "创建七层监听器，转发端口不可重复。",
    };
    const other = {
      path: "b.html",
      kind: "guide" as const,
      title: "通道",
      summary: "",
      text: "查询通道列表。",
    };
    const find = loadIndex(createIndex([other, entry]));
    for (const word of ["监听", "端口", "创建", "监听器"]) {
      expect(find(word).map(({ path }) => path)).toEqual(["a.html"]);
    }
    expect(find("通道")[0]?.path).toBe("b.html");
  });
});
