/** What signs documents for people, apart from the keys that sign receipts: its certificate names the operator, as readers of PDF show it. */
export type DocumentKey = {
  /** The certificate's subject, in one line. */
  readonly signedBy: string;
  /** SHA-256, in hex, of the certificate. */
  readonly certificate: string;
  /** A detached CMS signature over the bytes as PAdES wants it (ETSI EN 319 142-1, level B-B), in DER. */
  readonly signCms: (bytes: Uint8Array) => Promise<Uint8Array>;
};
