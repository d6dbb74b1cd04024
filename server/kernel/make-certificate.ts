import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, PrintableString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';

const YEARS = 3;
const SERIAL_BYTES = 16;
/** The first byte of a serial: not negative, and not nought, which DER would not have at the beginning. */
const [POSITIVE, FILLED] = [0x7f, 0x40];
/** digitalSignature and contentCommitment (RFC 5280, 4.2.1.3): the two highest bits. */
const SIGNING_USE = 0b1100_0000;

/** A key (ECDSA on P-256) and a certificate for signing documents that it signed itself, in PEM: for trying out, until the operator has one of an authority. */
export async function makeCertificate(now: Date): Promise<{ readonly key: string; readonly certificate: string }> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const [privateKey, publicKey] = await Promise.all([
    webcrypto.subtle.importKey('pkcs8', pair.privateKey.export({ type: 'pkcs8', format: 'der' }), algorithm, false, ['sign']),
    webcrypto.subtle.importKey('spki', pair.publicKey.export({ type: 'spki', format: 'der' }), algorithm, true, ['verify']),
  ]);
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = (serial[0]! & POSITIVE) | FILLED;
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array(serial).buffer });
  certificate.subject = signerName();
  certificate.issuer = signerName();
  certificate.notBefore.value = now;
  certificate.notAfter.value = new Date(Date.UTC(now.getUTCFullYear() + YEARS, now.getUTCMonth(), now.getUTCDate()));
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER() }),
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new BitString({ valueHex: Uint8Array.of(SIGNING_USE).buffer, unusedBits: 6 }).toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  return {
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(Buffer.from(certificate.toSchema(true).toBER())),
  };
}

/** Each part in a set of its own, as names are written (RFC 5280, 4.1.2.4); left to itself the library puts all in one. */
const signerName = () =>
  RelativeDistinguishedNames.fromBER(
    new Sequence({ value: nameParts().map((part) => new SetOf({ value: [part.toSchema()] })) }).toBER(),
  );

const nameParts = () => [
  new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'CN' }) }),
  new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: '金桥示例平台 Jinqiao sample' }) }),
  new AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new Utf8String({ value: '金桥信用报告签章（自签名） Jinqiao reports (self-signed)' }),
  }),
];

const LINE = 64;

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
