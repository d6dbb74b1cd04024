import { join } from 'node:path';
import { Command } from 'commander';
import { openEpochKeys } from '../../privacy/sealed/epoch-keys.ts';
import { openQuotaBook } from '../../privacy/sealed/quota.ts';
import { serveLookUps } from '../../privacy/sealed/serve-look-ups.ts';
import { readHeader } from '../../privacy/sealed/table-header.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
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
    readonly table: string;
    readonly delta?: readonly string[];
    readonly conversations: string;
  };

const MAX_CONVERSATIONS = 1_000_000;

/** `jinqiao privacy serve`: the platform answers one bank's look-ups under a signed contract. */
export function serveCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const command = new Command('serve')
    .summary(text('平台：应答密封表查询', 'Platform: answer look-ups in a sealed table'))
    .description(
      text(
        '按已签合同应答一家银行的查询；平台只得知次数（按桶查询时还得知桶）。用量记账，超出额度即拒绝。',
        'Answers the look-ups of one bank under a signed contract; the platform learns how many (and, by bucket, which bucket). What is used is booked, and over the quota nothing is answered.',
      ),
    )
    .argument('<contract>', text('合同文件', 'the file of the contract'))
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .requiredOption('--peer <file>', text('对方的 party.json', "the peer's party.json"))
    .requiredOption('--table <file>', text('密封表', 'the sealed table'))
    .option('--delta <files...>', text('各次更新', 'the changes that led to it'))
    .option('--conversations <number>', text('应答几次连接后结束，默认 1', 'ends after so many connections, 1 unless told'), '1')
    .option('--task <folder>', text('任务文件夹，默认在当事方文件夹内', "the folder of the task, by default in the party's"))
    .option(
      '--signing-key <file>',
      text('操作人的私钥，默认 operator.pem', "the operator's private key, operator.pem unless told"),
    )
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with the passphrase of the key'));
  for (const option of linkOptions(terminal)) command.addOption(option);
  return command.action((path: string, _own: unknown, given: Command) =>
    inWords(terminal, finish, () => serve(terminal, path, given.optsWithGlobals<Options>())),
  );
}

async function serve(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const peer = requirePeer(options.peer);
  const count = Number(options.conversations);
  if (!(Number.isSafeInteger(count) && count > 0 && count <= MAX_CONVERSATIONS))
    throw new UsageError({
      zh: `--conversations 为 1 至 ${MAX_CONVERSATIONS}`,
      en: `--conversations is 1 to ${MAX_CONVERSATIONS}`,
    });
  const { open } = await openOwnTask(folder, peer, requireContract(path), options);
  const { product, epoch } = readHeader(options.table);
  const key = openEpochKeys(join(folder.path, 'epoch-keys'), folder.lockKey).require(product, epoch);
  const quotas = openQuotaBook(join(folder.path, 'look-ups.ledger'));
  const link = await openLink(options, folder, peer);
  const total = { evaluations: 0, buckets: 0, files: 0 };
  try {
    for (let served = 0; served < count; served++) {
      const one = await serveLookUps(
        { open, tables: [{ table: options.table, deltas: options.delta ?? [], key }], quotas },
        link,
      );
      total.evaluations += one.evaluations;
      total.buckets += one.buckets;
      total.files += one.files;
      terminal.say({ zh: `已应答 ${one.evaluations} 次查询`, en: `answered ${one.evaluations} look-ups` });
    }
  } finally {
    await link.close();
    quotas.close();
  }
  terminal.print(JSON.stringify(total));
  return exitCodes.done;
}
