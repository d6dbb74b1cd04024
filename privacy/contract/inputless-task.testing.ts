import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Protocol, ProtocolParameters } from '../protocols/protocol.ts';
import { approve } from './approve.ts';
import type { SignedContract, TaskProposal } from './contract.ts';
import { makeContract } from './make-contract.ts';
import type { OpenTask } from './open-task.ts';
import { openPrivateKey } from './party-file.ts';
import { contractPartyOf } from './propose.ts';
import { openSide, testParty, type TestSide } from './signed-task.testing.ts';

const DAY_MS = 86_400_000;

type Named = Pick<Protocol, 'name' | 'version'>;

/** A task of a protocol that commits to no table, signed by everybody and opened by each: the platform first, then so many banks. */
export async function inputlessTask(
  protocol: Named,
  parameters: ProtocolParameters,
  folder: string,
  chosen: Partial<TaskProposal> = {},
  banks = 1,
): Promise<readonly OpenTask[]> {
  return Promise.all(inputlessSides(protocol, parameters, folder, chosen, banks).map((side) => openSide(side)));
}

/** The same, not opened yet. */
export function inputlessSides(
  { name, version }: Named,
  parameters: ProtocolParameters,
  folder: string,
  chosen: Partial<TaskProposal> = {},
  banks = 1,
): readonly TestSide[] {
  const parties = [testParty('platform'), ...Array.from({ length: banks }, (_, i) => testParty('bank', `bank-${i}`))];
  const contract = makeContract({
    task: randomUUID(),
    purpose: 'test',
    protocol: { name, version },
    parameters,
    parties: parties.map(({ file }) => contractPartyOf(file)),
    inputs: [],
    quotas: { runs: 1 },
    budget: null,
    expires: new Date(Date.now() + DAY_MS).toISOString(),
    ...chosen,
  });
  const unsigned: SignedContract = { contract, signatures: [] };
  const signed = parties.reduce((so, { approverPem }) => approve(so, openPrivateKey(approverPem)), unsigned);
  return parties.map(({ file, operatorPem }) => ({
    signed,
    own: file,
    peers: parties.flatMap((other) => (other.file === file ? [] : [other.file])),
    operatorPem,
    inputs: [],
    folder: join(folder, contract.task, file.name),
    ledger: join(folder, contract.task, `${file.name}.quotas`),
  }));
}
