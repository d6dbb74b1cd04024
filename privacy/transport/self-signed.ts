import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Ed25519 (RFC 8410). */
const ALGORITHM = der(0x30, Buffer.from('06032b6570', 'hex'));

/**
 * A fresh Ed25519 key and a certificate signed by itself (RFC 5280), as PEM, for a party without an authority of its own: the parties hand each other
 * their certificates on another way and accept exactly these.
 */
export function selfSigned(name: string, now: Date, years = 2): { readonly certificate: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const subject = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name, 'utf8')))));
  const validity = der(0x30, time(now), time(new Date(now.getTime() + years * YEAR_MS)));
  // basicConstraints, critical, cA: it vouches for itself, and for nothing else since no chain may follow it.
  const constraints = der(0x30, Buffer.from('0603551d130101ff', 'hex'), der(0x04, Buffer.from('30060101ff020100', 'hex')));
  const body = der(
    0x30,
    der(0xa0, Buffer.from('020102', 'hex')),
    der(0x02, serial),
    ALGORITHM,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, constraints)),
  );
  const signature = der(0x03, Buffer.of(0), sign(null, body, privateKey));
  return {
    certificate: pem(der(0x30, body, ALGORITHM, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** GeneralizedTime from 2050, UTCTime before, as RFC 5280 demands. */
function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(`${digits.slice(2)}Z`)) : der(0x18, Buffer.from(`${digits}Z`));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head =
    body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
