import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Evidence } from '../../privacy/evidence/evidence.ts';
import { runTraining, type TrainingResult } from '../../privacy/scorecard/run-training.ts';
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
    readonly patience: string;
  };

/** `jinqiao privacy train`: one party's side of a joint scorecard both approvers signed. */
export function trainCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const command = new Command('train')
    .summary(text('按已签合同联合训练评分卡', 'Train a joint scorecard, under a signed contract'))
    .description(
      text(
        '双方各自运行，一方 --listen，一方 --connect，须先求交，使双方企业一致。标签和各列数据不出本方；结束时各得半张评分卡。中断后再次运行同一命令即重新训练。',
        'Both parties run it, one with --listen and one with --connect, on enterprises they matched before. Labels and columns stay where they are; each side ends with its half of the card. After an interruption the same command trains anew.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .requiredOption('--peer <file>', text('对方的 party.json', "the peer's party.json"))
    .requiredOption('--output <file>', text('本方半张评分卡写到（JSON）', 'where this half of the card goes (JSON)'))
    .option('--task <folder>', text('任务文件夹，默认在当事方文件夹内', "the folder of the task, by default in the party's"))
    .option(
      '--signing-key <file>',
      text('操作人的私钥，默认 operator.pem', "the operator's private key, operator.pem unless told"),
    )
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with the passphrase of the key'))
    .option('--patience <seconds>', text('等候对方的秒数，默认 600', 'how long to wait for the peer, 600 s unless told'), '600');
  for (const option of linkOptions(terminal)) command.addOption(option);
  return command.action((path: string, _own: unknown, given: Command) =>
    inWords(terminal, finish, () => train(terminal, path, given.optsWithGlobals<Options>())),
  );
}

async function train(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const peer = requirePeer(options.peer);
  const signed = requireContract(path);
  requireFree(options.output, false);
  const { open, inputs } = await openOwnTask(folder, peer, signed, options);
  const link = await openLink(options, folder, peer);
  terminal.say({ zh: '等候对方……', en: 'waiting for the peer…' });
  let bar: Progress | undefined;
  try {
    const result = await runTraining(
      {
        open,
        source: inputs[0]!.source,
        output: options.output,
        patienceMs: Number(options.patience) * 1_000,
        onProgress: (done, total) => {
          bar ??= startProgress(terminal, { label: { zh: '训练', en: 'training' }, unit: 'passes', total });
          bar.update(done);
          process.send?.({ done, total });
        },
      },
      link,
    );
    bar?.stop();
    const evidence = JSON.parse(readFileSync(join(open.folder, 'training', 'evidence.json'), 'utf8')) as Evidence;
    if (options.json === true) terminal.print(JSON.stringify({ result, evidence }, null, 2));
    else sayResult(terminal, options.output, result, evidence);
    return exitCodes.done;
  } finally {
    await link.close();
  }
}

function sayResult(terminal: Terminal, output: string, result: TrainingResult, { measured, estimate }: Evidence): void {
  const { language, paintOut } = terminal;
  const text = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { rows, passes, quality } = result;
  const told =
    quality === undefined
      ? ''
      : text(
          `，AUC ${quality.auc.toFixed(4)}，KS ${quality.ks.toFixed(4)}`,
          `, AUC ${quality.auc.toFixed(4)}, KS ${quality.ks.toFixed(4)}`,
        );
  terminal.print(
    `${paintOut.green('✓')} ${text(`${rows} 家企业，${passes} 轮${told}，已写入 ${output}`, `${rows} enterprises, ${passes} passes${told}, written to ${output}`)}`,
  );
  terminal.print(`${text('预计：', 'Estimated: ')}${costText(estimate, language)}`);
  terminal.print(
    text(
      `实际（本方）：处理器 ${measured.cpuSeconds.toFixed(1)} 秒，通信 ${(measured.bytes / 1e6).toFixed(1)} MB，内存 ${(measured.memoryBytes / 1e6).toFixed(0)} MB`,
      `Used (this party): ${measured.cpuSeconds.toFixed(1)} s of CPU, ${(measured.bytes / 1e6).toFixed(1)} MB over the wire, ${(measured.memoryBytes / 1e6).toFixed(0)} MB of memory`,
    ),
  );
}
