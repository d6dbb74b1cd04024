import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { buildSealedTable } from '../../privacy/sealed/build-sealed-table.ts';
import { openEpochKeys } from '../../privacy/sealed/epoch-keys.ts';
import { readPayloadCsv } from '../../privacy/sealed/read-payload-csv.ts';
import { sealedSuites, type SealedSuite } from '../../privacy/sealed/sealed-oprf.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { startProgress, type Progress } from '../progress.ts';
import { requireFree } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { inWords } from './in-words.ts';
import { requireFolder } from './party-options.ts';

type Options = GlobalOptions & {
  readonly folder: string;
  readonly product: string;
  readonly epoch: string;
  readonly suite: SealedSuite;
  readonly idKind: 'credit-code' | 'text';
  readonly input: string;
  readonly column: string;
  readonly payloadColumn: string;
  readonly payloadForm: 'text' | 'hex';
  readonly padded: string;
  readonly workers: string;
  readonly output: string;
};

/** `jinqiao privacy seal-table`: the platform seals what it tells of each enterprise, to be looked up without saying of whom. */
export function sealTableCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('seal-table')
    .summary(text('平台：把表格逐行密封', 'Platform: seal a table row by row'))
    .description(
      text(
        '为一个产品和密钥期生成密钥，把每家企业的内容密封成一行。表格可以公开发放：没有平台应答，一行也打不开。',
        'Draws the key of a product and epoch and seals a row for each enterprise. The table may be handed out: without an answer of the platform not a row of it opens.',
      ),
    )
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .requiredOption('--product <name>', text('产品，如 score-7', 'what it tells, such as score-7'))
    .requiredOption('--epoch <name>', text('密钥期，如 2026-11', 'how long its key is used, such as 2026-11'))
    .addOption(
      new Option('--suite <suite>', text('密码套件，默认可验证的', 'the suite, the verifiable one unless told'))
        .choices(sealedSuites)
        .default(sealedSuites[0]),
    )
    .addOption(
      new Option('--id-kind <kind>', text('标识种类 credit-code 或 text', 'credit-code or text'))
        .choices(['credit-code', 'text'])
        .default('credit-code'),
    )
    .requiredOption('--input <file>', text('表格（CSV）', 'the table (CSV)'))
    .requiredOption('--column <name>', text('标识所在的列', 'the column of the id'))
    .requiredOption('--payload-column <name>', text('内容所在的列', 'the column of what is told'))
    .addOption(
      new Option('--payload-form <form>', text('内容的写法 text 或 hex', 'how it is written: text or hex'))
        .choices(['text', 'hex'])
        .default('text'),
    )
    .option(
      '--padded <bytes>',
      text('内容一律补足到的字节数，默认 32', 'bytes every payload is filled up to, 32 unless told'),
      '32',
    )
    .option('--workers <number>', text('计算线程数，默认 1', 'threads that compute, 1 unless told'), '1')
    .requiredOption('--output <file>', text('密封表写到', 'where the sealed table goes'))
    .action((_own: unknown, command: Command) =>
      inWords(terminal, finish, () => sealTable(terminal, command.optsWithGlobals<Options>())),
    );
}

async function sealTable(terminal: Terminal, options: Options): Promise<ExitCode> {
  const folder = requireFolder(options.folder);
  const { product, epoch, suite, idKind, output } = options;
  requireFree(output, false);
  mkdirSync(dirname(output), { recursive: true });
  const key = await openEpochKeys(join(folder.path, 'epoch-keys'), folder.lockKey).create(product, epoch, suite);
  const { input: path, column, payloadColumn, payloadForm } = options;
  let bar: Progress | undefined;
  const { header, malformed } = await buildSealedTable(readPayloadCsv({ path, column, payloadColumn, payloadForm }), {
    product,
    epoch,
    key,
    idKind,
    paddedBytes: Number(options.padded),
    output,
    workers: Number(options.workers),
    onProgress: (rows) => {
      bar ??= startProgress(terminal, { label: { zh: '密封', en: 'sealing' }, unit: 'rows' });
      bar.update(rows);
    },
  });
  bar?.stop();
  if (malformed > 0)
    terminal.say({ zh: `${malformed} 行的标识有误，未密封`, en: `${malformed} rows have a wrong id and were left out` });
  terminal.print(JSON.stringify(header, null, 2));
  return exitCodes.done;
}
