/** Room for the signature with the certificates of its issuers, in bytes. */
const ROOM = 16_384;
/** What the signer looks for, and replaces by where the signed bytes stand. */
const PLACE = '**********';
/** Printed, and not to be moved (ISO 32000-1, 12.5.3). */
const PRINT_AND_LOCKED = 132;
/** Signatures exist, and the file may only be added to (12.7.2). */
const SIGNED_APPEND_ONLY = 3;

type Form = { data: { Fields: object[]; SigFlags?: number; NeedAppearances?: boolean } };
type Parts = { _root: { data: { AcroForm: Form } } };

/** Makes room for a signature (PAdES, `ETSI.CAdES.detached`). It shows nowhere on a page; readers show it beside the document. */
export function addSignatureField(
  doc: PDFKit.PDFDocument,
  { name, reason, at }: { readonly name: string; readonly reason: string; readonly at: Date },
): void {
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, PLACE, PLACE, PLACE],
    Contents: Buffer.alloc(ROOM),
    Name: text(name),
    Reason: text(reason),
    M: at,
  });
  const page = doc.page.dictionary;
  const field = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: signature,
    T: text('Signature1'),
    F: PRINT_AND_LOCKED,
    P: page,
  });
  doc.page.annotations.push(field);
  doc.initForm();
  const { data } = (doc as unknown as Parts)._root.data.AcroForm;
  data.Fields.push(field);
  data.SigFlags = SIGNED_APPEND_ONLY;
  // A reader that drew fields anew would change what is signed.
  delete data.NeedAppearances;
  // With a chunk it would be a stream, which neither may be.
  for (const one of [signature, field]) (one as unknown as { end: () => void }).end();
}

/** pdfkit takes a plain string for a name of PDF and an object for a text. */
// oxlint-disable-next-line no-new-wrappers
const text = (value: string) => new String(value);
