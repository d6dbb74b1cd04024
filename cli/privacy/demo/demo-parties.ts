import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { approve } from '../../../privacy/contract/approve.ts';
import { writeContractFile } from '../../../privacy/contract/contract-file.ts';
import type { SignedContract, TaskProposal } from '../../../privacy/contract/contract.ts';
import { makeContract } from '../../../privacy/contract/make-contract.ts';
import {
  addRole,
  commitInput,
  createPartyFolder,
  openRoleKey,
  type PartyFolder,
} from '../../../privacy/contract/party-folder.ts';
import { contractPartyOf } from '../../../privacy/contract/propose.ts';
import type { CsvSource } from '../../../privacy/matching/read-csv.ts';

/** Both parties of the demonstration, each with its folder, an operator and an approver. */
export type DemoParties = { readonly bank: PartyFolder; readonly platform: PartyFolder };

const DAY_MS = 86_400_000;

export function makeDemoParties(folder: string, language: 'zh' | 'en'): DemoParties {
  const names =
    language === 'zh' ? { bank: '样本银行', platform: '样本平台' } : { bank: 'Sample Bank', platform: 'Sample Platform' };
  const make = (party: 'bank' | 'platform') => {
    mkdirSync(folder, { recursive: true });
    const made = createPartyFolder(join(folder, party), party, names[party], new Date());
    return addRole(addRole(made, 'operator', `${party}-operator`), 'approver', `${party}-approver`);
  };
  return { bank: make('bank'), platform: make('platform') };
}

export type DemoTask = Pick<TaskProposal, 'task' | 'purpose' | 'protocol' | 'parameters'> & {
  readonly inputs: Readonly<
    Partial<Record<keyof DemoParties, { readonly source: CsvSource; readonly columns: readonly string[] }>>
  >;
  readonly quotas?: TaskProposal['quotas'];
};

/** What four people do at two real parties: both commit to their tables, and both approvers sign. */
export async function signDemoTask(parties: DemoParties, task: DemoTask, path: string): Promise<SignedContract> {
  const sides = ['bank', 'platform'] as const;
  const inputs = await Promise.all(
    sides.flatMap((side) => {
      const input = task.inputs[side];
      return input === undefined ? [] : [commitInput(parties[side], input.source, side, input.columns)];
    }),
  );
  const contract = makeContract({
    task: task.task,
    purpose: task.purpose,
    protocol: task.protocol,
    parameters: task.parameters,
    parties: sides.map((side) => contractPartyOf(parties[side].file)),
    inputs,
    quotas: { runs: 1, ...task.quotas },
    budget: null,
    expires: new Date(Date.now() + DAY_MS).toISOString(),
  });
  const signed = sides.reduce((so: SignedContract, side) => approve(so, openRoleKey(join(parties[side].path, 'approver.pem'))), {
    contract,
    signatures: [],
  });
  writeContractFile(path, signed);
  return signed;
}
