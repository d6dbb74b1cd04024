/** SHA-256 (FIPS 180-4) of some bytes, at once. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What checking a log needs of cryptography. Given by the caller, because browsers, Node and hardware each have their own. */
export type LogCrypto = {
  readonly sha256: Sha256;
  /** Whether the 64 bytes are this key's Ed25519 signature (RFC 8032) of the message. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
};
