import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { createClient } from '../../sdk/index.ts';
import {
  auditFaultTitles,
  auditLog,
  platformLog,
  verifiedCheckpoint,
  type AuditReport,
  type Checkpoint,
  type LogKey,
} from '../../sdk/log/index.ts';
import { findConnection } from '../connection.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { isRecord } from '../render/value-text.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { logKeyOptions, logKeysOf, type LogKeyOptions } from './log-keys.ts';
import { nodeCrypto } from './node-crypto.ts';

type Options = LogKeyOptions & { readonly checkpoint?: readonly string[] };

/** `jinqiao log audit`: recomputes the whole disclosure log and says what in it is not as it was sealed. */
export function logCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const audit = new Command('audit')
    .summary(text('核对披露日志未被改动', 'Check that nobody touched the disclosure log'))
    .description(
      text(
        '读取全部日志，在本机重算每一块散列、每一个检查点和每一条披露的承诺值，找出任何改动、删除或换序。发现问题时退出码为 1。日志若被整段截短后重新签名，须有另行保存的检查点（--checkpoint）才能发现。',
        'Reads the whole log and recomputes here every tile, every checkpoint and the commitment of every disclosure; finds any change, removal or reordering. Exit code 1 when something is wrong. That a log was cut short and signed anew is seen only with a checkpoint kept elsewhere (--checkpoint).',
      ),
    )
    .option(
      '--checkpoint <file...>',
      text('此前另行保存的检查点，日志须与之一致', 'checkpoints kept before; the log must agree with them'),
    )
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const keys = await logKeysOf(terminal, options);
      const known = (options.checkpoint ?? []).map((path) => readKept(path, keys));
      const client = createClient({
        ...findConnection(options, terminal.env, ['auditor', 'regulator']),
        language: terminal.language,
      });
      const report = await auditLog(nodeCrypto, platformLog(client), keys, known);
      show(terminal, report, options.json === true);
      finish(report.findings.length === 0 ? exitCodes.done : exitCodes.refused);
    });
  for (const option of logKeyOptions(text)) audit.addOption(option);
  return new Command('log').description(text('披露日志', 'The disclosure log')).addCommand(audit);
}

/** A checkpoint as it was kept: the note itself, or the answer of `audit get-checkpoint --json`. */
function readKept(path: string, keys: readonly LogKey[]): Checkpoint {
  let note: string;
  try {
    note = readFileSync(path, 'utf8');
    const answer: unknown = note.startsWith('{') ? JSON.parse(note) : undefined;
    if (isRecord(answer)) note = String(answer['note']);
  } catch {
    throw new UsageError({ zh: `无法读取检查点文件 ${path}`, en: `the checkpoint ${path} cannot be read` });
  }
  const checkpoint = verifiedCheckpoint(nodeCrypto, note, keys);
  if (checkpoint !== undefined) return checkpoint;
  throw new UsageError({
    zh: `${path} 不是由所给公钥签名的检查点`,
    en: `${path} is no checkpoint signed with the key given`,
  });
}

function show(terminal: Terminal, report: AuditReport, asJson: boolean): void {
  if (asJson) return terminal.print(JSON.stringify(report, null, 2));
  const { size, checkpoints, erasures, findings } = report;
  const { language, paintOut, paintErr } = terminal;
  for (const { fault, where } of findings) terminal.print(`${paintErr.red('✗')} ${auditFaultTitles[fault][language]}  ${where}`);
  const counted = {
    zh: `${size} 条，${checkpoints} 个检查点，其中擦除 ${erasures} 条`,
    en: `${size} entries, ${checkpoints} checkpoints, ${erasures} erasures`,
  };
  if (findings.length === 0) {
    const good = { zh: '披露日志完好', en: 'the disclosure log is as it was sealed' };
    return terminal.print(`${paintOut.green('✓')} ${good[language]}: ${counted[language]}`);
  }
  terminal.say({
    zh: `披露日志有 ${findings.length} 处问题（${counted.zh}）`,
    en: `${findings.length} findings in the disclosure log (${counted.en})`,
  });
}
