import type { Client } from '../../../../../sdk/index.ts';
import { fromBase64 } from '../../../../../sdk/log/index.ts';

const bytesOf = (text: string): Uint8Array | undefined => {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
};

/** Whether the platform signed a receipt (JWS compact, EdDSA over Ed25519) with the key it names, checked in this browser. */
export async function verifyReceipt(platform: Client, receipt: string): Promise<boolean> {
  const { browserCrypto } = await import('../../../shared/log/browser-crypto.ts');
  const [head = '', body = '', signature = '', ...more] = receipt.split('.');
  const header = bytesOf(head);
  const signed = bytesOf(signature);
  if (header === undefined || signed === undefined || more.length > 0) return false;
  const { alg, kid } = JSON.parse(new TextDecoder().decode(header)) as { alg?: unknown; kid?: unknown };
  if (alg !== 'EdDSA') return false;
  const { keys } = await platform.publicKeys();
  const key = keys.find((one) => one['kid'] === kid && one['kty'] === 'OKP' && one['crv'] === 'Ed25519');
  const publicKey = typeof key?.['x'] === 'string' ? bytesOf(key['x']) : undefined;
  return publicKey !== undefined && browserCrypto.verifyEd25519(publicKey, new TextEncoder().encode(`${head}.${body}`), signed);
}
