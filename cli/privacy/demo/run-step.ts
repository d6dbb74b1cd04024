import type { Bilingual } from '../../language.ts';
import { startProgress, type Progress } from '../../progress.ts';
import type { Terminal } from '../../terminal.ts';
import { runPair, type Pair } from './run-pair.ts';

/** Runs both parties' commands of one step with a bar, and says what it took. */
export async function runStep(terminal: Terminal, label: Bilingual, pair: Pair, unit: 'rows' | 'passes' = 'rows') {
  let bar: Progress | undefined;
  const ran = await runPair(pair, ({ done, total }) => {
    bar ??= startProgress(terminal, { label, unit, ...(total === undefined ? {} : { total }) });
    bar.update(done);
  });
  bar?.stop();
  const seconds = ran.wallSeconds.toFixed(1);
  const mark = terminal.paintErr.green('✓');
  terminal.say({ zh: `${mark} ${label.zh}：${seconds} 秒`, en: `${mark} ${label.en}: ${seconds} s` });
  return ran;
}
