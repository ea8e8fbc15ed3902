export {
  createSigner,
  type Sign,
  type Signable,
  type SigningCredentials,
} from "./create-signer.js";
export { type Data, type Digest, type HexMac, type Mac, toBytes, toHex, webDigest } from "./digest.js";
export { equalsInConstantTime } from "./equals-in-constant-time.js";
export { type ParsedAuthorization, parseAuthorization } from "./parse-authorization.js";
export {
  algorithm,
  authorization,
  type CanonicalHeaders,
  canonicalHeaders,
  canonicalRequest,
  credentialScope,
  type DerivedKeys,
  deriveKeys,
  type HeadersToSign,
  payloadHash,
  signature,
  signedHeaders,
  stringToSign,
  unsignedPayload,
  utcDate,
} from "./tc3.js";
