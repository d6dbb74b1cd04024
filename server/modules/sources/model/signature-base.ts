/** A request as far as its signature covers it. */
export type SignedRequest = {
  readonly method: string;
  readonly authority: string;
  readonly path: string;
  readonly contentType: string;
  readonly contentDigest: string;
};

export type SignatureTerms = {
  /** Seconds since 1970. */
  readonly created: number;
  readonly expires: number;
  readonly nonce: string;
  readonly keyId: string;
};

/** The signature parameters (RFC 9421, 2.3): what is covered, by which key, for how long. */
export const signatureParams = ({ created, expires, nonce, keyId }: SignatureTerms): string =>
  `("@method" "@authority" "@path" "content-type" "content-digest");created=${created};expires=${expires};nonce="${nonce}";keyid="${keyId}";alg="ed25519";tag="jinqiao-source"`;

/** What is really signed (RFC 9421, 2.5): a line for each covered component and one for the parameters. */
export function signatureBase(request: SignedRequest, params: string): string {
  return [
    `"@method": ${request.method}`,
    `"@authority": ${request.authority}`,
    `"@path": ${request.path}`,
    `"content-type": ${request.contentType}`,
    `"content-digest": ${request.contentDigest}`,
    `"@signature-params": ${params}`,
  ].join('\n');
}
