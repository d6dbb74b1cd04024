import { generateKeyPairSync, randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { BASE, digitsOf, DIGITS, dominates, dominatingPartitions } from './dominating-partitions.ts';
import { presentCredential, verifyPresentation, type RangePresentation } from './present-credential.ts';
import { issueRangeCredential, signObject } from './range-credential.ts';

const issuer = generateKeyPairSync('ed25519');
const holder = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const asked = { audience: 'bank-a', nonce: 'n1' };
const now = new Date('2026-11-20T08:00:00Z');
const said = { issuer: 'platform', subject: '企业甲', indicator: 'revenue', asOf: '2026-10-31', expires: '2026-11-30' };
const credentialOf = (value: number) => issueRangeCredential({ ...said, value, holderKey: holder.publicKey }, issuer.privateKey);

test('the partitions of a value dominate every number up to it and none above, and none of them can be spared', () => {
  expect(
    dominatingPartitions(0x3413).map((digits) =>
      digits
        .slice(-4)
        .map((digit) => digit.toString(16))
        .join(''),
    ),
  ).toEqual(['3413', '340f', '33ff', '2fff']);
  const covered = (partitions: ReturnType<typeof dominatingPartitions>, number: number) =>
    partitions.some((partition) => dominates(partition, digitsOf(number)));
  for (const value of [0, 1, 15, 16, 17, 255, 256, 0xf0f, 0xfff, 0x1000, 0x1234]) {
    const partitions = dominatingPartitions(value);
    for (let number = 0; number <= value; number++) if (!covered(partitions, number)) throw new Error(`${number} of ${value}`);
    for (let number = value + 1; number <= value + 5_000; number++)
      if (covered(partitions, number)) throw new Error(`${number} above ${value}`);
    partitions.forEach((_, i) => {
      const without = partitions.toSpliced(i, 1);
      expect(Array.from({ length: value + 1 }, (_none, number) => covered(without, number)).every(Boolean)).toBe(false);
    });
  }
  for (const wrong of [-1, 0.5, BASE ** DIGITS]) expect(() => dominatingPartitions(wrong)).toThrow(RangeError);
});

test('a holder shows any threshold up to the value and none above, and the bank is certain of it', () => {
  for (const value of [0, 1, 0xffffffffff, 5_000_000, ...Array.from({ length: 20 }, () => randomInt(2 ** 40))]) {
    const credential = credentialOf(value);
    for (const threshold of new Set([
      0,
      value,
      Math.max(0, value - 1),
      Math.floor(value / 2),
      value - (value % 4_096),
      randomInt(value + 1),
    ])) {
      const shown = presentCredential(credential, threshold, asked, holder.privateKey);
      expect(verifyPresentation(shown, issuer.publicKey, asked, now)).toEqual({ ...said, atLeast: threshold });
    }
    expect(() => presentCredential(credential, value + 1, asked, holder.privateKey)).toThrow('does not prove');
  }
});

test('a presentation made for one threshold never serves for another that is higher, whatever is done to it', () => {
  const credential = credentialOf(5_000_000);
  const shown = presentCredential(credential, 4_000_000, asked, holder.privateKey);
  // The holder itself cheats: it signs anew whatever it likes.
  const resign = ({ holderSignature: _old, ...body }: RangePresentation) => ({
    ...body,
    holderSignature: signObject(body, holder.privateKey),
  });
  for (const threshold of [4_000_001, 5_000_000, 5_000_001, 2 ** 40 - 1, 2 ** 40, -1, 0.5]) {
    expect(() => verifyPresentation(resign({ ...shown, threshold }), issuer.publicKey, asked, now)).toThrow('does not prove');
  }
  const other = presentCredential(credentialOf(9_000_000), 6_000_000, asked, holder.privateKey);
  const mixed = [
    { ...shown, nodes: other.nodes },
    { ...shown, nodes: shown.nodes.slice(1) },
    { ...shown, path: [] },
    { ...shown, place: 16 },
  ];
  for (const one of mixed) expect(() => verifyPresentation(resign(one), issuer.publicKey, asked, now)).toThrow('does not prove');
});

test('what the issuer did not sign, what has expired, what was stolen and what was shown to another bank is refused', () => {
  const credential = credentialOf(5_000_000);
  const shown = presentCredential(credential, 1_000, asked, holder.privateKey);
  const refusalFor = (presentation: RangePresentation, at = now, to = asked, key = issuer.publicKey) => {
    try {
      verifyPresentation(presentation, key, to, at);
      return 'accepted';
    } catch (error) {
      return error instanceof Error && 'reason' in error ? error.reason : error;
    }
  };
  expect(refusalFor(shown)).toBe('accepted');
  expect(refusalFor({ ...shown, statement: { ...shown.statement, subject: '企业乙' } })).toBe('bad-signature');
  expect(refusalFor(shown, now, asked, stranger.publicKey)).toBe('bad-signature');
  expect(refusalFor({ ...shown, threshold: 999 })).toBe('bad-signature');
  expect(refusalFor(presentCredential(credential, 1_000, asked, stranger.privateKey))).toBe('bad-signature');
  expect(refusalFor(shown, new Date('2026-11-30T15:59:59Z'))).toBe('accepted');
  expect(refusalFor(shown, new Date('2026-11-30T16:00:00Z'))).toBe('expired');
  expect(refusalFor(shown, now, { ...asked, audience: 'bank-b' })).toBe('other-audience');
  expect(refusalFor(shown, now, { ...asked, nonce: 'n2' })).toBe('other-audience');
});

test('what is shown has one shape whatever the value, and holds neither the value nor the secret', () => {
  const shapes = [1_000, 4_095, 5_000_000, 2 ** 40 - 1].map((value) => {
    const credential = credentialOf(value);
    const text = JSON.stringify(presentCredential(credential, 1_000, asked, holder.privateKey));
    expect(text).not.toContain(credential.secret);
    if (value !== 1_000) expect(text).not.toContain(`"value"`);
    return text.replace(/"place":\d+/, '"place":0').length;
  });
  expect(new Set(shapes).size).toBe(1);
  expect(shapes[0]).toBeLessThan(2_000);
});
