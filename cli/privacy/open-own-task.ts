import { join } from 'node:path';
import { inputsOf, type PartyFolder } from '../../privacy/contract/party-folder.ts';
import { contractHash, type SignedContract } from '../../privacy/contract/contract.ts';
import { openTask, type OpenTask, type TaskInput } from '../../privacy/contract/open-task.ts';
import type { PartyFile } from '../../privacy/contract/party-file.ts';
import { requireRoleKey } from './party-options.ts';

export type OperatorOptions = { readonly signingKey?: string; readonly passphraseFile?: string; readonly task?: string };

/** Opens a signed contract at this party, as its operator, in the task's folder below the party's. */
export async function openOwnTask(
  folder: PartyFolder,
  peer: PartyFile,
  signed: SignedContract,
  { signingKey, passphraseFile, task }: OperatorOptions,
): Promise<{ readonly open: OpenTask; readonly inputs: readonly TaskInput[] }> {
  const inputs = inputsOf(folder, signed.contract);
  const open = await openTask({
    signed,
    own: folder.file,
    peers: [peer],
    operator: requireRoleKey(signingKey ?? join(folder.path, 'operator.pem'), passphraseFile),
    inputs,
    folder: task ?? join(folder.path, 'tasks', contractHash(signed.contract).slice(0, 16)),
    ledger: folder.ledger,
  });
  return { open, inputs };
}
