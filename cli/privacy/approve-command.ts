import { join } from 'node:path';
import { Command } from 'commander';
import { approve } from '../../privacy/contract/approve.ts';
import { writeContractFile } from '../../privacy/contract/contract-file.ts';
import { contractHash } from '../../privacy/contract/contract.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { inWords } from './in-words.ts';
import { requireRoleKey } from './party-options.ts';
import { requireContract } from './show-command.ts';

type Options = {
  readonly folder?: string;
  readonly signingKey?: string;
  readonly passphraseFile?: string;
  readonly hash: string;
};

const MIN_DIGITS = 12;

/** `jinqiao privacy approve`: an approver's signature under a contract he has read. */
export function approveCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('approve')
    .summary(text('审批人签署合同', "An approver's signature under a contract"))
    .description(
      text(
        '先用 show 阅读合同，再以其摘要签署；所签即 show 所示的全文，包括“谁得知什么”。操作人不能签署。',
        'Read the contract by show, then sign it by its hash: what is signed is all that show says, who learns what included. An operator cannot sign.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption(
      '--hash <digits>',
      text(`show 所示的合同摘要，至少前 ${MIN_DIGITS} 位`, `the hash that show gives, at least its first ${MIN_DIGITS} digits`),
    )
    .option('--folder <folder>', text('当事方文件夹（用其中的 approver.pem）', 'the folder of the party, for its approver.pem'))
    .option('--signing-key <file>', text('审批人的私钥', "the approver's private key"))
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with the passphrase of the key'))
    .action((path: string, options: Options) => inWords(terminal, finish, () => sign(terminal, path, options)));
}

function sign(terminal: Terminal, path: string, { folder, signingKey, passphraseFile, hash }: Options): ExitCode {
  const keyFile = signingKey ?? (folder === undefined ? undefined : join(folder, 'approver.pem'));
  if (keyFile === undefined)
    throw new UsageError({ zh: '须给出 --folder 或 --signing-key', en: '--folder or --signing-key is needed' });
  const signed = requireContract(path);
  const digest = contractHash(signed.contract);
  if (hash.length < MIN_DIGITS || !digest.startsWith(hash.toLowerCase()))
    throw new UsageError({
      zh: `合同摘要是 ${digest}，与 --hash 不符`,
      en: `the hash of the contract is ${digest}, not that of --hash`,
    });
  const now = approve(signed, requireRoleKey(keyFile, passphraseFile));
  writeContractFile(path, now);
  terminal.say({
    zh: `${terminal.paintErr.green('✓')} 已签署；签名 ${now.signatures.length}/${now.contract.parties.length}`,
    en: `${terminal.paintErr.green('✓')} signed; ${now.signatures.length} of ${now.contract.parties.length} signatures`,
  });
  return exitCodes.done;
}
