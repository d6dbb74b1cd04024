import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadSealedOprf, type SealedSuite, type TableKey } from './sealed-oprf.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';

/** The platform's keys of tables, one for each product and epoch, in a folder and under its own key. */
export type EpochKeys = {
  /** Draws the key of an epoch; throws where there is one, since a second would make the first table's rows unreadable. */
  readonly create: (product: string, epoch: string, suite: SealedSuite) => Promise<TableKey>;
  /** Throws `SealedRefusedError('no-key')`. */
  readonly require: (product: string, epoch: string) => TableKey;
  /** Ends the epoch: nobody can evaluate for it any more, and unlock keys of it can no longer be made. */
  readonly destroy: (product: string, epoch: string) => void;
};

type Stored = { readonly suite: SealedSuite; readonly publicKey: string | null; readonly locked: string };

const NONCE_BYTES = 12;
const MARK_BYTES = 16;
const NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** `ownKey` has 32 bytes and is not kept in the folder. */
export function openEpochKeys(folder: string, ownKey: Uint8Array): EpochKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (product: string, epoch: string) => {
    if (!NAME.test(product) || !NAME.test(epoch))
      throw new RangeError('product and epoch: small letters, digits, points and hyphens');
    return join(folder, `${product}@${epoch}.json`);
  };
  return {
    create: async (product, epoch, suite) => {
      const path = pathOf(product, epoch);
      const key = (await loadSealedOprf(suite)).newKey();
      const publicKey = key.publicKey === undefined ? null : Buffer.from(key.publicKey).toString('hex');
      writeOnce(path, { suite, publicKey, locked: lock(key.secretKey, ownKey, path) });
      return key;
    },
    require: (product, epoch) => {
      const path = pathOf(product, epoch);
      if (!existsSync(path)) throw new SealedRefusedError('no-key', `${product} ${epoch}`);
      const { suite, publicKey, locked }: Stored = JSON.parse(readFileSync(path, 'utf8'));
      return {
        suite,
        secretKey: unlock(locked, ownKey, path),
        publicKey: publicKey === null ? undefined : Buffer.from(publicKey, 'hex'),
      };
    },
    destroy: (product, epoch) => rmSync(pathOf(product, epoch), { force: true }),
  };
}

function writeOnce(path: string, stored: Stored): void {
  const partial = `${path}.${randomBytes(8).toString('hex')}`;
  const file = openSync(partial, 'wx', 0o600);
  try {
    writeSync(file, JSON.stringify(stored));
    fsyncSync(file);
    // Fails where the name is taken, which a rename would not.
    linkSync(partial, path);
  } finally {
    closeSync(file);
    rmSync(partial);
  }
}

function lock(secret: Uint8Array, ownKey: Uint8Array, path: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', ownKey, nonce).setAAD(nameIn(path));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function unlock(locked: string, ownKey: Uint8Array, path: string): Uint8Array {
  const bytes = Buffer.from(locked, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', ownKey, bytes.subarray(0, NONCE_BYTES)).setAAD(nameIn(path));
  decipher.setAuthTag(bytes.subarray(-MARK_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -MARK_BYTES)), decipher.final()]);
}

/** Bound to the file's name, so that one epoch's key cannot be put in the place of another's. */
const nameIn = (path: string) => Buffer.from(basename(path));
