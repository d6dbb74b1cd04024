import { randomBytes, randomUUID } from 'node:crypto';
import type { CsvSource } from '../matching/read-csv.ts';
import type { ProtocolParameters, ProtocolParty } from '../protocols/protocol.ts';
import { approve } from './approve.ts';
import { commitTable, SALT_BYTES } from './commit-table.ts';
import type { InputCommitment, SignedContract, TaskProposal } from './contract.ts';
import { makeContract } from './make-contract.ts';
import { openTask, type OpenTask } from './open-task.ts';
import { makeRoleKey, openPrivateKey, type PartyFile } from './party-file.ts';
import { contractPartyOf } from './propose.ts';

const DAY_MS = 86_400_000;

/** A party with an operator and an approver, made for a test; the certificate is none, since nothing here speaks TLS. */
export type TestParty = { readonly file: PartyFile; readonly operatorPem: string; readonly approverPem: string };

export function testParty(party: ProtocolParty, name: string = party): TestParty {
  const operator = makeRoleKey(`${name}-operator`);
  const approver = makeRoleKey(`${name}-approver`);
  const roles = { operator: operator.key, approver: approver.key };
  const file: PartyFile = { format: 'jinqiao-party/1', party, name, roles, certificate: `certificate of ${name}` };
  return { file, operatorPem: operator.privatePem, approverPem: approver.privatePem };
}

/** One side of a task both approvers signed, as plain JSON, so that it can be handed to another process. */
export type TestSide = {
  readonly signed: SignedContract;
  readonly own: PartyFile;
  readonly peers: readonly PartyFile[];
  readonly operatorPem: string;
  readonly inputs: readonly { readonly source: CsvSource; readonly saltHex: string }[];
  readonly folder: string;
  readonly ledger: string;
};

export type TestTable = {
  readonly party: TestParty;
  readonly source: CsvSource;
  readonly folder: string;
  /** That of the id alone unless told. */
  readonly columns?: readonly string[];
};

/** A contract over these tables, one a party, signed by everybody's approver, and each party's side of it. */
export async function signedTask(
  protocol: TaskProposal['protocol'],
  parameters: ProtocolParameters,
  tables: readonly TestTable[],
  chosen: Partial<TaskProposal> = {},
): Promise<readonly TestSide[]> {
  const salts = tables.map(() => randomBytes(SALT_BYTES));
  const inputs = await Promise.all(
    tables.map(async ({ party, source, columns = [source.column] }, i): Promise<InputCommitment> => {
      const found = await commitTable(source, salts[i]!);
      return { party: party.file.name, dataset: 'table', columns, ...found };
    }),
  );
  const contract = makeContract({
    task: randomUUID(),
    purpose: 'test',
    protocol,
    parameters,
    parties: tables.map(({ party }) => contractPartyOf(party.file)),
    inputs,
    quotas: { runs: 1 },
    budget: null,
    expires: new Date(Date.now() + DAY_MS).toISOString(),
    ...chosen,
  });
  const signed = tables.reduce((so: SignedContract, { party }) => approve(so, openPrivateKey(party.approverPem)), {
    contract,
    signatures: [],
  });
  return tables.map(({ party, source, folder }, i) => ({
    signed,
    own: party.file,
    peers: tables.flatMap((other) => (other.party === party ? [] : [other.party.file])),
    operatorPem: party.operatorPem,
    inputs: [{ source, saltHex: salts[i]!.toString('hex') }],
    folder,
    ledger: `${folder}.quotas`,
  }));
}

export function openSide(side: TestSide, clock?: () => Date): Promise<OpenTask> {
  return openTask({
    ...side,
    operator: openPrivateKey(side.operatorPem),
    inputs: side.inputs.map(({ source, saltHex }) => ({ source, salt: Buffer.from(saltHex, 'hex') })),
    ...(clock === undefined ? {} : { clock }),
  });
}
