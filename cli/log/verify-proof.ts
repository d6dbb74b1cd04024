import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { verifyProofFile, type ProofFault, type ProofVerdict } from '../../sdk/log/index.ts';
import { styleOf } from '../derived/call-operation.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Bilingual } from '../language.ts';
import { answerText } from '../render/answer-text.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { logKeyOptions, logKeysOf, type LogKeyOptions } from './log-keys.ts';
import { nodeCrypto } from './node-crypto.ts';

/** `jinqiao proof verify`: whether a disclosure is in the log as the proof file says. With the key at hand it needs no network. */
export function proofCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const verify = new Command('verify')
    .summary(text('核验披露证明文件', 'Check the proof of a disclosure'))
    .description(
      text(
        '核验证明文件（jinqiao audit get-proof --json 的输出）：该次披露确在日志中，所列内容未被改动。给出 --keys 或 --log-key 时不需要联网。',
        'Checks a proof file (what `jinqiao audit get-proof --json` prints): that the disclosure is in the log and nothing in the file was changed. With --keys or --log-key no network is needed.',
      ),
    )
    .argument('<file>', text('证明文件', 'the proof file'))
    .action(async (path: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<LogKeyOptions>();
      const verdict = verifyProofFile(nodeCrypto, readProof(path), await logKeysOf(terminal, options));
      show(terminal, verdict, options.json === true);
      finish(verdict.valid ? exitCodes.done : exitCodes.refused);
    });
  for (const option of logKeyOptions(text)) verify.addOption(option);
  return new Command('proof').description(text('披露证明', 'Proofs of disclosures')).addCommand(verify);
}

/** Bytes that are no text are replaced and so found to be changed. */
function readProof(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError({ zh: `找不到证明文件 ${path}`, en: `there is no proof file ${path}` });
  }
}

function show(terminal: Terminal, verdict: ProofVerdict, asJson: boolean): void {
  if (asJson) return terminal.print(JSON.stringify(verdict, null, 2));
  const { paintOut, paintErr } = terminal;
  if (!verdict.valid) {
    const { zh, en } = faultTitles[verdict.reason];
    return terminal.say({
      zh: `${paintErr.red('✗')} 证明未通过核验：${zh}`,
      en: `${paintErr.red('✗')} the proof is not valid: ${en}`,
    });
  }
  const { index, size, origin, disclosed } = verdict;
  const text = {
    zh: `证明有效：披露日志 ${origin} 的第 ${index + 1} 条，检查点共 ${size} 条`,
    en: `the proof is valid: entry ${index + 1} of ${size} in the disclosure log ${origin}`,
  };
  terminal.print(`${paintOut.green('✓')} ${text[terminal.language]}\n`);
  terminal.print(answerText(withItems(disclosed), styleOf(terminal)));
}

/** The items, which are opened one by one, as the list they are. */
function withItems(disclosed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts = Object.entries(disclosed);
  const isItem = ([name]: readonly [string, unknown]) => name.startsWith('item.');
  const items = parts.filter(isItem).map(([, value]) => value);
  return { ...Object.fromEntries(parts.filter((part) => !isItem(part))), items };
}

const faultTitles: Readonly<Record<ProofFault, Bilingual>> = {
  'not-a-proof': { zh: '文件不是披露证明，或已被改动', en: 'the file is no proof of a disclosure, or was changed' },
  'checkpoint-not-signed': {
    zh: '检查点没有所给公钥的有效签名',
    en: 'the checkpoint has no valid signature of the key given',
  },
  'not-in-the-log': { zh: '该次披露不在检查点所载的日志中', en: 'the disclosure is not in the log of the checkpoint' },
  'part-changed': { zh: '所列披露内容已被改动', en: 'what it says was disclosed has been changed' },
};
