import { hash, randomUUID, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CsvSource } from '../matching/read-csv.ts';
import { requireApproved } from './approve.ts';
import { commitTable } from './commit-table.ts';
import { contractHash, type Contract, type ContractParty, type SignedContract } from './contract.ts';
import { ContractRefusedError } from './contract-refused-error.ts';
import { publicKeyOf, type PartyFile } from './party-file.ts';
import { contractPartyOf } from './propose.ts';
import { takeQuota } from './quotas.ts';
import { requireSound } from './require-sound.ts';

/** One party's table for a task, and the secret salt it was committed to with. */
export type TaskInput = { readonly source: CsvSource; readonly salt: Uint8Array };

/** What one party brings to begin a task. */
export type TaskOpening = {
  readonly signed: SignedContract;
  /** This party, and those it takes part with: the files it was given on a way it trusts, not those of the contract. */
  readonly own: PartyFile;
  readonly peers: readonly PartyFile[];
  /** The operator's private key: whoever runs a task is named by it, and signs the evidence. */
  readonly operator: KeyObject;
  /** In the order of this party's inputs in the contract. */
  readonly inputs: readonly TaskInput[];
  /** The task's own folder; made when it is not there. */
  readonly folder: string;
  /** The file in which this party counts what was used under any contract. */
  readonly ledger: string;
  readonly clock?: () => Date;
};

/** A task that may run: only `openTask` makes one. */
export type OpenTask = {
  readonly contract: Contract;
  readonly hash: string;
  readonly own: ContractParty;
  readonly operator: KeyObject;
  readonly folder: string;
  /** When this task was begun, in this process or one before it. */
  readonly begun: string;
  /** Takes from a quota of the contract, once for each token; throws `ContractRefusedError` where not enough is left. */
  readonly take: (quota: string, amount: number, token: string) => void;
};

const opened = new WeakSet<OpenTask>();

/**
 * The only way to a task that may run. Refuses with `ContractRefusedError`, and nothing has happened, unless the contract is what its protocol makes
 * of it, both parties are those on file here, both approvers signed exactly it and are not its operators, it has not expired, whoever runs it is its
 * operator, the tables are those committed to, and a run is left. Opened again with the same folder after a kill, the same run goes on.
 */
export async function openTask(opening: TaskOpening): Promise<OpenTask> {
  const { signed, own, operator, folder, ledger, clock = () => new Date() } = opening;
  const { contract } = signed;
  requireSound(contract);
  requireKnown(contract, [own, ...opening.peers]);
  requireApproved(signed);
  const inTime = () => {
    if (!(clock().getTime() < Date.parse(contract.expires))) throw new ContractRefusedError('expired', contract.expires);
  };
  inTime();
  const self = contract.parties.find(({ name }) => name === own.name)!;
  if (publicKeyOf(operator) !== self.operator.publicKey) throw new ContractRefusedError('not-the-operator');
  await requireInputs(contract, own.name, opening.inputs);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const digest = contractHash(contract);
  const run = findOrBegin(folder, digest, clock);
  const take: OpenTask['take'] = (quota, amount, token) => {
    inTime();
    const limit = contract.quotas[quota];
    if (limit === undefined) throw new ContractRefusedError('quota-used', `${quota}: none in the contract`);
    takeQuota(ledger, { contract: digest, quota, amount, token, limit });
  };
  take('runs', 1, run.token);
  const task: OpenTask = { contract, hash: digest, own: self, operator, folder, begun: run.begun, take };
  opened.add(task);
  return task;
}

/** Throws unless this is what `openTask` gave out, for a task of this protocol. */
export function requireOpen(task: OpenTask, protocol: string): void {
  if (!opened.has(task)) throw new ContractRefusedError('not-signed', 'the task was not opened');
  if (task.contract.protocol.name !== protocol)
    throw new ContractRefusedError('unknown-protocol', `${task.contract.protocol.name} where ${protocol} is to run`);
}

function requireKnown(contract: Contract, files: readonly PartyFile[]): void {
  for (const party of contract.parties) {
    const file = files.find(({ name }) => name === party.name);
    const known = file === undefined ? undefined : contractPartyOf(file);
    if (JSON.stringify(known) !== JSON.stringify(inOrder(party))) throw new ContractRefusedError('unknown-party', party.name);
  }
}

const inOrder = ({ party, name, operator, approver, certificateSha256 }: ContractParty): ContractParty => ({
  party,
  name,
  operator: { holder: operator.holder, publicKey: operator.publicKey },
  approver: { holder: approver.holder, publicKey: approver.publicKey },
  certificateSha256,
});

async function requireInputs(contract: Contract, own: string, inputs: readonly TaskInput[]): Promise<void> {
  const stated = contract.inputs.filter(({ party }) => party === own);
  if (stated.length !== inputs.length) throw new ContractRefusedError('other-input', `${inputs.length} for ${stated.length}`);
  for (const [index, { rows, root, dataset, columns }] of stated.entries()) {
    const { source, salt } = inputs[index]!;
    const found = await commitTable(source, salt);
    if (found.rows !== rows || found.root !== root) throw new ContractRefusedError('other-input', dataset);
    if (!columns.includes(source.column)) throw new ContractRefusedError('other-input', `${dataset}: ${source.column}`);
  }
}

/** The run this folder belongs to; written before it is counted, so that a kill in between costs nothing. */
function findOrBegin(folder: string, digest: string, clock: () => Date): { readonly token: string; readonly begun: string } {
  const path = join(folder, 'run.json');
  if (existsSync(path)) {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<'contract' | 'token' | 'begun', string>>;
    if (found.contract !== digest) throw new RangeError('the folder holds another task');
    return found;
  }
  const run = { contract: digest, token: hash('sha256', randomUUID(), 'hex'), begun: clock().toISOString() };
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, JSON.stringify(run));
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
  return run;
}
