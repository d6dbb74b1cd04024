import { Command } from 'commander';
import { lookUpFile, type LookUpResult } from '../../privacy/sealed/look-up-file.ts';
import { openLookUps } from '../../privacy/sealed/open-look-ups.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { startProgress, type Progress } from '../progress.ts';
import { requireFree } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
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
    readonly input?: string;
    readonly column?: string;
    readonly output?: string;
    readonly table?: string;
    readonly fetch?: string;
  };

/** `jinqiao privacy look-up`: a bank's look-ups in the platform's sealed table, or the fetching of the table. */
export function lookUpCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const command = new Command('look-up')
    .summary(text('银行：在密封表中查询，不透露查的是谁', 'Bank: look up in a sealed table without saying whom'))
    .description(
      text(
        '合同为 bulk 的，先以 --fetch 取回整张密封表，再以 --table 查询，平台只得知次数；合同为 bucket 的逐条按桶查询，平台得知桶（至少一千家中的某一家）。',
        'Under a contract by bulk, --fetch the sealed table first and look up with --table: the platform learns how many alone. By bucket, each look-up names a bucket of a thousand enterprises at least.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .requiredOption('--peer <file>', text('对方的 party.json', "the peer's party.json"))
    .option('--fetch <file>', text('取回密封表，存到', 'fetch the sealed table to this file'))
    .option('--input <file>', text('所查企业的表格（CSV）', 'the table of those to look up (CSV)'))
    .option('--column <name>', text('标识所在的列', 'the column of the id'))
    .option('--table <file>', text('已取回的密封表', 'the sealed table as fetched'))
    .option('--output <file>', text('结果写到：id,payload（十六进制）', 'where the answers go: id,payload (hexadecimal)'))
    .option('--task <folder>', text('任务文件夹，默认在当事方文件夹内', "the folder of the task, by default in the party's"))
    .option(
      '--signing-key <file>',
      text('操作人的私钥，默认 operator.pem', "the operator's private key, operator.pem unless told"),
    )
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with the passphrase of the key'));
  for (const option of linkOptions(terminal)) command.addOption(option);
  return command.action((path: string, _own: unknown, given: Command) =>
    inWords(terminal, finish, () => lookUp(terminal, path, given.optsWithGlobals<Options>())),
  );
}

async function lookUp(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const peer = requirePeer(options.peer);
  const { input, column, output, table, fetch } = options;
  if (output !== undefined) requireFree(output, false);
  const { open } = await openOwnTask(folder, peer, requireContract(path), options);
  const link = await openLink(options, folder, peer);
  let bar: Progress | undefined;
  let fetched: number | undefined;
  let result: LookUpResult | undefined;
  try {
    if (fetch !== undefined) {
      const lookUps = await openLookUps({ open }, link);
      await lookUps.fetch(0, fetch);
      await lookUps.close();
      fetched = lookUps.header.rows;
    }
    if (input !== undefined && column !== undefined && output !== undefined) {
      result = await lookUpFile(
        {
          open,
          source: { path: input, column },
          output,
          ...(table === undefined ? {} : { table }),
          onProgress: (rows) => {
            bar ??= startProgress(terminal, { label: { zh: '查询', en: 'looking up' }, unit: 'rows' });
            bar.update(rows);
            process.send?.({ done: rows });
          },
        },
        link,
      );
      bar?.stop();
    }
    terminal.print(JSON.stringify({ fetched, result }));
    return exitCodes.done;
  } finally {
    await link.close();
  }
}
