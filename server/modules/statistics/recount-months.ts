import { addMonths, monthOf } from '../../kernel/pure/china-month.ts';
import { startOfChinaDay } from '../../kernel/pure/china-day.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { measureNames, measures, type Measure } from './model/measures.ts';
import { publish } from './model/publish.ts';
import { countFlows, countStocks, findLastCount, replaceMonth, saveCount, type MonthCell } from './month-store.ts';

/** How far back the first count looks for what happened; what there was then is not known. */
const FIRST_MONTHS = 24;

const ofKind = (kind: 'stock' | 'flow') => measureNames.filter((name) => measures[name].kind === kind);

/** Counts the present month, and every month since the last count to its end. */
export async function recountMonths(tx: Tx, now: Date): Promise<void> {
  const begun = performance.now();
  const last = await findLastCount(tx);
  const present = monthOf(now);
  const first = last === undefined ? addMonths(present, -FIRST_MONTHS) : monthOf(last.countedAt);
  for (let month = first; month <= present; month = addMonths(month, 1)) {
    const [from, until] = [month, addMonths(month, 1)].map((one) => startOfChinaDay(`${one}-01`));
    await replace(tx, month, ofKind('flow'), await countFlows(tx, from!, until!), month < present);
  }
  await replace(tx, present, ofKind('stock'), await countStocks(tx), true);
  await saveCount(tx, { countedAt: now, tookMs: Math.ceil(performance.now() - begun) });
}

/** What happens in a month is published in parts when the month is over: from one hour to the next a part would tell of single enterprises. */
async function replace(tx: Tx, month: string, names: readonly Measure[], cells: readonly MonthCell[], inParts: boolean) {
  const published = names.flatMap((measure) =>
    publish(cells.filter((cell) => cell.measure === measure && (inParts || cell.groupedBy === 'all'))).map((cell) => ({
      ...cell,
      measure,
    })),
  );
  await replaceMonth(tx, month, names, cells, published);
}
