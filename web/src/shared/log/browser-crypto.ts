import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogCrypto } from '../../../../sdk/log/index.ts';

/** For checking logs in the browser, also where its own cryptography is not at hand, as on a page without TLS. */
export const browserCrypto: LogCrypto = {
  sha256,
  verifyEd25519: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey);
    } catch {
      // What is no point or no signature at all is no valid one.
      return false;
    }
  },
};
