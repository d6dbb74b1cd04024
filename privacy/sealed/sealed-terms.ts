import { requireOpen, type OpenTask } from '../contract/open-task.ts';
import { sealedTable } from '../protocols/sealed-table.ts';
import { sealedSuites, type SealedSuite } from './sealed-oprf.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';

/** What a contract comes to for look-ups. */
export type SealedTerms = {
  /** Hash of the contract. */
  readonly task: string;
  readonly bank: string;
  readonly product: string;
  readonly epoch: string;
  readonly suite: SealedSuite;
  /** Hexadecimal; null where the suite has none. */
  readonly publicKey: string | null;
  /** By `bucket` no table is handed out, in `bulk` no bucket. */
  readonly hiding: 'bucket' | 'bulk';
  /** Evaluations the bank may have in the epoch. */
  readonly quota: number;
  /** Throws `SealedRefusedError('expired')` from the moment on the contract names. */
  readonly requireInTime: () => void;
};

/** Throws where the task was not opened, or its contract is not complete. The verifiable suite demands a public key. */
export function sealedTermsOf(open: OpenTask, clock: () => Date = () => new Date()): SealedTerms {
  requireOpen(open, sealedTable.name);
  const { parameters, quotas, parties, expires } = open.contract;
  const { product, epoch, publicKey, hiding } = parameters;
  const suite = sealedSuites.find((one) => one === parameters['suite']);
  const [bank, ...others] = parties.filter(({ party }) => party === 'bank');
  const isKey = publicKey === undefined ? suite === 'x25519' : typeof publicKey === 'string' && /^[0-9a-f]{64}$/.test(publicKey);
  const isNamed = typeof product === 'string' && typeof epoch === 'string' && (hiding === 'bucket' || hiding === 'bulk');
  if (suite === undefined || bank === undefined || others.length > 0 || !isKey || !isNamed)
    throw new SealedRefusedError('not-in-contract');
  return {
    task: open.hash,
    bank: bank.name,
    product,
    epoch,
    suite,
    hiding,
    publicKey: publicKey === undefined ? null : String(publicKey),
    quota: quotas['evaluations'] ?? 0,
    requireInTime: () => {
      if (!(clock().getTime() < Date.parse(expires))) throw new SealedRefusedError('expired');
    },
  };
}
