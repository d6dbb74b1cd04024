import { Command } from 'commander';
import { approvedBy } from '../../privacy/contract/approve.ts';
import { readContractFile } from '../../privacy/contract/contract-file.ts';
import { contractHash, type SignedContract } from '../../privacy/contract/contract.ts';
import { requireSound } from '../../privacy/contract/require-sound.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { costText } from './cost-text.ts';
import { inWords } from './in-words.ts';

/** `jinqiao privacy show`: what an approver is asked to sign, in words. */
export function showCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('show')
    .summary(text('显示合同：谁得知什么、预计开销、谁已签名', 'Show a contract: who learns what, the estimated cost, who signed'))
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .action((path: string, _own: unknown, command: Command) =>
      inWords(terminal, finish, () => show(terminal, path, command.optsWithGlobals<GlobalOptions>())),
    );
}

/** The contract of a file; says it in words where it lacks a party's table yet. */
export function requireContract(path: string): SignedContract {
  const found = readContractFile(path);
  if (found === undefined) throw new UsageError({ zh: `找不到合同 ${path}`, en: `there is no contract ${path}` });
  if ('contract' in found) return found;
  throw new UsageError({
    zh: `${path} 尚缺对方的输入，由对方运行 jinqiao privacy propose 补入`,
    en: `${path} lacks the peer's table, which it adds by jinqiao privacy propose`,
  });
}

function show(terminal: Terminal, path: string, options: GlobalOptions): ExitCode {
  const signed = requireContract(path);
  requireSound(signed.contract);
  const { contract } = signed;
  const hash = contractHash(contract);
  const by = approvedBy(signed);
  if (options.json === true) {
    terminal.print(JSON.stringify({ hash, approvedBy: by, ...signed }, null, 2));
    return exitCodes.done;
  }
  const { language, paintOut } = terminal;
  const text = (zh: string, en: string) => (language === 'zh' ? zh : en);
  terminal.print(contract.statement[language]);
  terminal.print(`${text('预计：', 'Estimated: ')}${costText(contract.estimate, language)}`);
  terminal.print(`${text('合同摘要：', 'Hash: ')}${paintOut.bold(hash)}`);
  for (const { name, approver } of contract.parties) {
    const done = by.includes(name);
    const mark = done ? paintOut.green('✓') : paintOut.yellow('…');
    terminal.print(`${mark} ${name} ${approver.holder}  ${done ? text('已签名', 'signed') : text('待签名', 'not signed yet')}`);
  }
  return exitCodes.done;
}
