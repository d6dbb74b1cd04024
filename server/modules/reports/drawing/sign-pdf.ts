import { SignPdf, Signer } from '@signpdf/signpdf';

/**
 * Signs all of a PDF that has room for it (PAdES).
 * @param signCms gives the CMS signature over the bytes.
 */
export const signPdf = (pdf: Buffer, signCms: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Buffer> =>
  new SignPdf().sign(pdf, new CmsSigner(signCms));

class CmsSigner extends Signer {
  readonly #signCms: (bytes: Uint8Array) => Promise<Uint8Array>;

  constructor(signCms: (bytes: Uint8Array) => Promise<Uint8Array>) {
    super();
    this.#signCms = signCms;
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(await this.#signCms(pdf));
  }
}
