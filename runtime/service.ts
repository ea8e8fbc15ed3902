import type { ErrorFacts } from "./error-facts.js";

/** What the wire needs to know about a service; its error facts are those common to all of its actions. */
export interface Service<Name extends string = string> extends ErrorFacts {
  /** Name in the signature's scope, `gaap`; not always the first label of the host. */
  readonly name: Name;
  /** Value of the version header, `2018-05-29`. */
  readonly version: string;
  /** URL that calls go to unless the client names another one. */
  readonly endpoint: string;
  /** Prefix of the protocol's headers, `X-TC-`. */
  readonly headerPrefix: string;
  /** Key of the object that wraps every answer, `Response`. */
  readonly envelope: string;
}
