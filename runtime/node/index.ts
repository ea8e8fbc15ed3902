export {
  type AssumeRoleOptions,
  assumeRole,
  type BoundProvider,
  type ChainOptions,
  type CredentialSource,
  type CvmRoleOptions,
  chainCredentials,
  cvmRole,
  defaultChain,
  type ExpiringCredentials,
  environment,
  type SdkProfileOptions,
  type System,
  sdkProfile,
  type TccliProfileOptions,
  type TkeOidcOptions,
  tccliProfile,
  tkeOidc,
} from "./credentials/index.js";
export { nodeDigest } from "./digest.js";
export { createHttpTransport, type HttpTransportOptions } from "./http-transport.js";
