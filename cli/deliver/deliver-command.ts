import { Command, Option } from 'commander';
import { readJson, readValue } from '../derived/read-value.ts';
import { itemTitles } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { deliver } from './deliver.ts';
import type { DeliverOptions } from './run.ts';
import { DEFAULT_PART_MB, MAX_PART_MB } from './upload-file.ts';

const MIN_PART_MB = 0.001;
const formats = ['csv', 'xlsx', 'ndjson'] as const;
type Given = Omit<DeliverOptions, 'columns' | 'partBytes'> & {
  readonly columns?: string;
  readonly column?: readonly string[];
  readonly partMb: number;
};

/** `jinqiao collection deliver`: the whole way of a file in one command. */
export function deliverCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const numbered = (flag: string) => (value: string) => readValue(flag, { type: 'number' }, value);
  return new Command('deliver')
    .summary(text('交付一个文件：上传、校验、入库、回执', 'Deliver a file: upload, check, store, receipt'))
    .description(
      text(
        '交付一个 CSV、XLSX 或 NDJSON 文件（可用 gzip 或 zstd 压缩，- 为标准输入）。中断后再次运行同一命令即从断点继续。',
        'Delivers a CSV, XLSX or NDJSON file (gzip or zstd too, - for the standard input). Run again after an interruption, the same command goes on where it was.',
      ),
    )
    .argument('<file>', text('要交付的文件', 'the file'))
    .addOption(
      new Option('--item <item>', text('信息项，代号或中文名称（必填）', 'item of the catalogue, by name or title (required)'))
        .choices(Object.keys(itemTitles))
        .argParser(itemNamed),
    )
    .option('--dry-run', text('试运行：只校验，不入库', 'check only, store nothing'))
    .option(
      '--column <header=field>',
      text('把某个表头当作某字段，可重复；ignore 为不采用', 'take a header for a field; may be repeated; ignore leaves it out'),
      (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
    )
    .option('--columns <json>', text('同上，整体以 JSON 或 @文件给出', 'the same as one JSON object or @file'))
    .addOption(
      new Option('--format <format>', text('文件格式，默认按内容识别', 'format, recognised by content unless given'))
        .choices(formats)
        .argParser((value) => readValue('--format', { enum: formats }, value)),
    )
    .option('--sheet <name>', text('工作表名称，默认第一张可见的', 'sheet of a workbook, by default the first shown'))
    .option('--file-name <name>', text('登记的文件名，默认同原文件', "name to register, by default the file's own"))
    .option('--refusals <file>', text('退回的行保存到（.xlsx 或 .csv）', 'where to put refused rows (.xlsx or .csv)'))
    .option('--force', text('允许覆盖 --refusals 的文件', 'may overwrite the file of --refusals'))
    .option(
      '--delivery-key <key>',
      text('交付标识，相同标识只交付一次；默认由文件内容得出', 'a key is delivered once; by default it comes from the content'),
    )
    .option('--again', text('同一文件再交付一次', 'deliver the same file once more'))
    .option('--no-wait', text('提交后不等待处理结果', 'do not wait for the outcome'))
    .option('--strict', text('有退回的行时以退出码 4 结束', 'end with exit code 4 when rows were refused'))
    .option('--part-mb <n>', text('每段大小（MB）', 'size of a part in MB'), numbered('--part-mb'), DEFAULT_PART_MB)
    .addHelpText('after', () => `\n${text('信息项：', 'Items:')}\n${itemList(terminal)}`)
    .action(async (file: string, _own: unknown, command: Command) =>
      finish(await deliver(terminal, file, readOptions(command.optsWithGlobals<Given>()))),
    );
}

function itemList({ language }: Terminal): string {
  const width = Math.max(...Object.keys(itemTitles).map((name) => name.length));
  return Object.entries(itemTitles)
    .map(([name, title]) => `  ${name.padEnd(width)}  ${title[language]}`)
    .join('\n');
}

function readOptions({ columns, column = [], partMb, ...given }: Given): DeliverOptions {
  if (given.item === undefined) throw new UsageError({ zh: '缺少必填选项：--item', en: 'a required option is missing: --item' });
  if (given.again === true && given.deliveryKey !== undefined)
    throw new UsageError({ zh: '--again 与 --delivery-key 只能用一个', en: 'use either --again or --delivery-key' });
  if (partMb < MIN_PART_MB || partMb > MAX_PART_MB)
    throw new UsageError({
      zh: `--part-mb 应在 ${MIN_PART_MB} 至 ${MAX_PART_MB} 之间`,
      en: `--part-mb is between ${MIN_PART_MB} and ${MAX_PART_MB}`,
    });
  const whole = columns === undefined ? {} : requireTexts(readJson('--columns', columns));
  return {
    ...given,
    columns: { ...whole, ...Object.fromEntries(column.map(readColumn)) },
    partBytes: Math.floor(partMb * 1024 * 1024),
  };
}

/** An item may be named as the catalogue titles it; what is neither is for the platform to judge. */
function itemNamed(text: string): string {
  const wanted = text.trim();
  const found = Object.entries(itemTitles).find(([, title]) =>
    [title.zh, title.zh.replace(/信息$/, ''), title.en].includes(wanted),
  );
  if (found !== undefined) return found[0];
  // A name may belong to an item of a newer platform; a title that nobody knows is a slip.
  if (/^[\w-]+$/.test(wanted)) return wanted;
  const pairs = Array.from({ length: wanted.length - 1 }, (_, at) => wanted.slice(at, at + 2)).filter((pair) => pair !== '信息');
  const near = Object.entries(itemTitles).filter(([, { zh }]) => pairs.some((pair) => zh.includes(pair)));
  const list = near.map(([name, { zh }]) => `\n  ${name}  ${zh}`).join('');
  throw new UsageError({
    zh: `目录中没有信息项“${wanted}”${list === '' ? '' : `，相近的有：${list}`}`,
    en: `there is no item “${wanted}”${list === '' ? '' : `; near to it are:${list}`}`,
  });
}

function requireTexts(value: unknown): Record<string, string> {
  if (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  )
    return value as Record<string, string>;
  throw new UsageError({ zh: '--columns 应为“表头: 字段”的 JSON 对象', en: '--columns is a JSON object of header and field' });
}

// A header may hold an equals sign; a field's name never does.
function readColumn(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError({ zh: `--column 应写成 表头=字段，而不是“${text}”`, en: `--column is header=field, not “${text}”` });
}
