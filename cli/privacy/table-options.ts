import { resolve } from 'node:path';
import { Option } from 'commander';
import type { CsvSource } from '../../privacy/matching/read-csv.ts';
import type { Terminal } from '../terminal.ts';

export type TableOptions = {
  readonly input?: string;
  readonly column?: string;
  readonly columns?: readonly string[];
  readonly encoding?: NonNullable<CsvSource['encoding']>;
  readonly delimiter?: string;
};

/** The table these options name; undefined where they name none. */
export function sourceOf({ input, column, encoding, delimiter }: TableOptions): CsvSource | undefined {
  if (input === undefined || column === undefined) return undefined;
  return {
    path: resolve(input),
    column,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

/** Which table, and how it is written. */
export function tableOptions(terminal: Terminal): readonly Option[] {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return [
    new Option(
      '--input <file>',
      text('本方表格，CSV 或 Parquet（协议需要输入的）', "this party's table, CSV or Parquet, where the protocol has one"),
    ),
    new Option('--column <name>', text('标识所在的列', 'the column of the id')),
    new Option(
      '--columns <names...>',
      text('参与的各列，默认仅标识列', 'the columns that take part, only that of the id unless told'),
    ),
    new Option('--encoding <encoding>', text('CSV 编码 utf-8 或 gb18030', 'of a CSV: utf-8 or gb18030')).choices([
      'utf-8',
      'gb18030',
    ]),
    new Option('--delimiter <sign>', text('CSV 分隔符，默认逗号', 'of a CSV, a comma unless told')),
  ];
}
