import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Evidence } from '../../privacy/evidence/evidence.ts';
import { runMatch } from '../../privacy/matching/run-match.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { startProgress, type Progress } from '../progress.ts';
import { requireFree } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { costText } from './cost-text.ts';
import { inWords } from './in-words.ts';
import { linkOptions, openLink, type LinkOptions } from './link-options.ts';
import { openOwnTask, type OperatorOptions } from './open-own-task.ts';
import { requireFolder, requirePeer } from './party-options.ts';
import { requireContract } from './show-command.ts';

type Options = GlobalOptions &
  LinkOptions &
  OperatorOptions & {
    readonly folder: string;
    readonly peer: string;
    readonly output: string;
    readonly workers?: string;
    readonly patience: string;
  };

/** `jinqiao privacy match`: one party's side of a matching both approvers signed. Run again after an interruption it goes on. */
export function matchCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const command = new Command('match')
    .summary(text('按已签合同隐私求交', 'Match without showing, under a signed contract'))
    .description(
      text(
        '双方各自运行，一方 --listen，一方 --connect。合同须有双方审批人的签名，表格须与承诺一致。中断后再次运行同一命令即从断点继续。结束时在任务文件夹留下 log.ndjson 和 evidence.json。',
        'Both parties run it, one with --listen and one with --connect. The contract needs both approvers’ signatures and the table must be the one committed to. After an interruption the same command goes on. It leaves log.ndjson and evidence.json in the folder of the task.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .requiredOption('--peer <file>', text('对方的 party.json', "the peer's party.json"))
    .requiredOption('--output <file>', text('匹配的行写到（CSV）', 'where the rows that matched go (CSV)'))
    .option('--task <folder>', text('任务文件夹，默认在当事方文件夹内', "the folder of the task, by default in the party's"))
    .option(
      '--signing-key <file>',
      text('操作人的私钥，默认 operator.pem', "the operator's private key, operator.pem unless told"),
    )
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with the passphrase of the key'))
    .option('--workers <number>', text('计算线程数，默认 1', 'threads that compute, 1 unless told'))
    .option('--patience <seconds>', text('等候对方的秒数，默认 600', 'how long to wait for the peer, 600 s unless told'), '600');
  for (const option of linkOptions(terminal)) command.addOption(option);
  return command.action((path: string, _own: unknown, given: Command) =>
    inWords(terminal, finish, () => match(terminal, path, given.optsWithGlobals<Options>())),
  );
}

async function match(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const peer = requirePeer(options.peer);
  const signed = requireContract(path);
  const { open, inputs } = await openOwnTask(folder, peer, signed, options);
  // A run that goes on may find its own result of before.
  if (!existsSync(join(open.folder, 'log.ndjson'))) requireFree(options.output, false);
  const link = await openLink(options, folder, peer);
  terminal.say({ zh: '等候对方……', en: 'waiting for the peer…' });
  let bar: Progress | undefined;
  try {
    const result = await runMatch(
      {
        open,
        source: inputs[0]!.source,
        output: options.output,
        key: folder.lockKey,
        workers: Number(options.workers ?? 1),
        patienceMs: Number(options.patience) * 1_000,
        onProgress: (done, total) => {
          bar ??= startProgress(terminal, { label: { zh: '求交', en: 'matching' }, unit: 'rows', total });
          bar.update(done);
          process.send?.({ done, total });
        },
      },
      link,
    );
    bar?.stop();
    const evidence = JSON.parse(readFileSync(join(open.folder, 'evidence.json'), 'utf8')) as Evidence;
    if (options.json === true) terminal.print(JSON.stringify({ result, evidence }, null, 2));
    else sayResult(terminal, options.output, result.matches, evidence);
    return exitCodes.done;
  } finally {
    await link.close();
  }
}

function sayResult(terminal: Terminal, output: string, matches: number | undefined, { measured, estimate }: Evidence): void {
  const { language, paintOut } = terminal;
  const text = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const wrote = existsSync(output) ? text(`，已写入 ${output}`, `, written to ${output}`) : '';
  const found =
    matches === undefined
      ? text('完成；按合同本方不得知结果', 'done; by the contract this party does not learn the result')
      : text(`双方共有 ${matches.toLocaleString('en-US')}${wrote}`, `${matches.toLocaleString('en-US')} in common${wrote}`);
  terminal.print(`${paintOut.green('✓')} ${found}`);
  terminal.print(`${text('预计：', 'Estimated: ')}${costText(estimate, language)}`);
  const used = text(
    `实际（本方）：处理器 ${measured.cpuSeconds.toFixed(1)} 秒，通信 ${(measured.bytes / 1e6).toFixed(2)} MB，内存 ${(measured.memoryBytes / 1e6).toFixed(0)} MB，历时 ${measured.wallSeconds.toFixed(1)} 秒`,
    `Used (this party): ${measured.cpuSeconds.toFixed(1)} s of CPU, ${(measured.bytes / 1e6).toFixed(2)} MB over the wire, ${(measured.memoryBytes / 1e6).toFixed(0)} MB of memory, ${measured.wallSeconds.toFixed(1)} s in all`,
  );
  terminal.print(used);
}
