import { hash, webcrypto, type KeyObject, type X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** Which certificate signs is itself signed (RFC 5035), so that nobody exchanges it for another one with the same key. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * A detached CMS signature (RFC 5652) in DER with the attributes of CAdES that PAdES B-B demands (ETSI EN 319 142-1, 6.3): content type, digest, signing
 * certificate; no time, which stands in the document's own dictionary. Keys may be RSA, or EC on P-256 or P-384.
 * @param chain the signer's certificate first, those of its issuers behind it.
 */
export async function cmsSignature(bytes: Uint8Array, key: KeyObject, chain: readonly X509Certificate[]): Promise<Uint8Array> {
  const certificates = chain.map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)));
  const [own] = certificates as [Certificate];
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [octets(hash('sha256', bytes, 'buffer'))] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate(chain[0]!)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder(attributes) }),
      }),
    ],
    certificates,
  });
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const imported = await webcrypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithmOf(key), false, ['sign']);
  await signed.sign(imported, 0, 'SHA-256');
  return new Uint8Array(new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER());
}

/** SHA-256 is the default and therefore left out (RFC 5035, 4). */
const signingCertificate = ({ raw }: X509Certificate) =>
  new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(hash('sha256', raw, 'buffer'))] })] })] });

const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes).buffer });

/** DER puts the members of a set in the order of their encodings, and the signature is over that order. */
const inOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.toSorted((a, b) => Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())));

function algorithmOf(key: KeyObject) {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const namedCurve = { prime256v1: 'P-256', secp384r1: 'P-384' }[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (key.asymmetricKeyType !== 'ec' || namedCurve === undefined)
    throw new Error('文件签名密钥须为 RSA、P-256 或 P-384 The key for documents must be RSA, P-256 or P-384');
  return { name: 'ECDSA', namedCurve };
}
