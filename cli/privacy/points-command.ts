import { Command } from 'commander';
import { scoreTable } from '../../privacy/scorecard/score-table.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { requireFree } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { inWords } from './in-words.ts';
import { UsageError } from '../usage-error.ts';
import { sourceOf, tableOptions, type TableOptions } from './table-options.ts';

type Options = GlobalOptions & TableOptions & { readonly output: string; readonly answers?: string };

/** `jinqiao privacy points`: scores a table by one half of a joint card; at the bank together with what it looked up. */
export function pointsCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const command = new Command('points')
    .summary(text('按半张评分卡计分', 'Score a table by one half of a joint card'))
    .description(
      text(
        '写出每家企业的本方分数、原因（本方列的序号）和可密封的内容（payload，十六进制）。银行加 --answers 给出密封查询的结果，即得两半合计的总分；查不到的没有总分。',
        'Writes for each enterprise this side’s points, the reasons as numbers of its columns, and a payload in hexadecimal that can be sealed. At the bank --answers names what was looked up: then the score of both halves is written; who was not found has none.',
      ),
    )
    .argument('<half>', text('半张评分卡', 'the half of the card'))
    .requiredOption('--output <file>', text('写到（CSV）', 'where it goes (CSV)'))
    .option('--answers <file>', text('密封查询的结果（CSV）', 'what was looked up (CSV)'));
  for (const option of tableOptions(terminal)) command.addOption(option);
  return command.action((half: string, _own: unknown, given: Command) =>
    inWords(terminal, finish, async () => {
      const options = given.optsWithGlobals<Options>();
      const source = sourceOf(options);
      if (source === undefined) throw new UsageError({ zh: '须给出 --input 和 --column', en: '--input and --column are needed' });
      requireFree(options.output, false);
      const scored = await scoreTable({ half, source, output: options.output, answers: options.answers });
      if (options.json === true) terminal.print(JSON.stringify({ scored }));
      terminal.say({
        zh: `${scored} 家企业已计分，写入 ${options.output}`,
        en: `${scored} enterprises scored, written to ${options.output}`,
      });
      return exitCodes.done;
    }),
  );
}
