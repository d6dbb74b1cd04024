import { CompactEncrypt, compactDecrypt, importJWK, type JWK } from 'jose';
import { normaliseId } from '../matching/normalise-id.ts';
import { loadSealedOprf, type TableKey } from './sealed-oprf.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';
import { OUTPUT_BYTES } from './sealed-row.ts';
import { SEALED_PROTOCOL, type TableHeader } from './table-header.ts';

/** What an unlock key says once the bank has opened it. */
export type UnlockKey = {
  readonly format: typeof SEALED_PROTOCOL;
  readonly product: string;
  readonly epoch: string;
  readonly bank: string;
  /** The output for this enterprise, 64 bytes: opens its row in every version of the epoch's table, and no other. */
  readonly output: Uint8Array;
};

export type UnlockOrder = {
  readonly key: TableKey;
  readonly table: Pick<TableHeader, 'product' | 'epoch' | 'idKind'>;
  /** The enterprise that asks for it, as the platform knows it. */
  readonly id: string;
  readonly bank: string;
  /** The bank's public key of X25519 (RFC 8037). */
  readonly bankKey: JWK;
};

const ALGORITHM = 'ECDH-ES';
const CIPHER = 'A256GCM';

/**
 * The enterprise's own key to its row, as JWE (RFC 7516) that only one bank can open. Handing it over is the authorisation: the platform knows that
 * it was made, never whether or when it was used. It costs the bank no quota and ends with the epoch.
 */
export async function issueUnlockKey({ key, table, id, bank, bankKey }: UnlockOrder): Promise<string> {
  const plain = normaliseId(table.idKind, id);
  if (plain === undefined) throw new RangeError('no right id');
  const oprf = await loadSealedOprf(key.suite);
  const output = Buffer.from(oprf.outputs(key, [plain])).toString('base64url');
  const { product, epoch } = table;
  return new CompactEncrypt(Buffer.from(JSON.stringify({ format: SEALED_PROTOCOL, product, epoch, bank, output })))
    .setProtectedHeader({ alg: ALGORITHM, enc: CIPHER })
    .encrypt(await importJWK(bankKey, ALGORITHM));
}

/** What an enterprise handed to this bank. Throws `SealedRefusedError('other-bank')` where it is not for it or was touched. */
export async function openUnlockKey(unlockKey: string, bank: string, privateKey: JWK): Promise<UnlockKey> {
  try {
    const options = { keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [CIPHER] };
    const { plaintext } = await compactDecrypt(unlockKey, await importJWK(privateKey, ALGORITHM), options);
    const said: Record<keyof UnlockKey, string> = JSON.parse(Buffer.from(plaintext).toString('utf8'));
    const output = new Uint8Array(Buffer.from(said.output, 'base64url'));
    if (said.format !== SEALED_PROTOCOL || said.bank !== bank || output.length !== OUTPUT_BYTES)
      throw new SealedRefusedError('other-bank');
    return { format: SEALED_PROTOCOL, product: said.product, epoch: said.epoch, bank, output };
  } catch {
    throw new SealedRefusedError('other-bank');
  }
}
