import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { addressGuard } from './address-guard.ts';

const answering =
  (...addresses: readonly string[]) =>
  (_host: string, _options: { all: true }, done: (error: Error | null, found: LookupAddress[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

/** What a connection to a name that resolves so would be made to; or why it would not. */
const reached = (networks: readonly string[], ...addresses: readonly string[]) =>
  new Promise((resolve) => {
    addressGuard(networks, answering(...addresses)).lookup('source.example', { all: false }, (error, address) =>
      resolve(error ?? address),
    );
  });

const closed = [
  '127.0.0.1',
  '10.0.0.5',
  '172.16.9.9',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.5',
  '64:ff9b::a00:5',
  '2002:a00:5::1',
];

test.each(closed)('a name that leads to %s is not connected to, nor is the address itself', async (address) => {
  expect(await reached([], address)).toMatchObject({ code: 'source.address' });
  const host = address.includes(':') ? `[${address}]` : address;
  expect(() => addressGuard([]).requireLiteral(host)).toThrow('source.address');
});

test('a name with one public and one private address is not connected to', async () => {
  expect(await reached([], '203.0.114.7', '10.0.0.5')).toMatchObject({ code: 'source.address' });
});

test('a public address is, and so is a private one whose network the operator listed', async () => {
  expect(await reached([], '203.0.114.7')).toBe('203.0.114.7');
  expect(await reached(['10.0.0.0/8'], '10.0.0.5')).toBe('10.0.0.5');
  expect(await reached(['10.0.0.0/8'], '192.168.1.1')).toMatchObject({ code: 'source.address' });
});

test('a network that is none stops the start', () => {
  for (const network of ['10.0.0.0', 'example.com/8', '10.0.0.0/33']) expect(() => addressGuard([network])).toThrow();
});
