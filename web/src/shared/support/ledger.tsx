import type { Operations } from '../../../../sdk/index.ts';
import { amountText } from '../finance/amount.ts';
import { useWords } from '../finance/use-words.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';

const PAGE = 100;
type Entry = Operations['support.show-ledger']['output']['entries'][number];

/** What came into a pool and left it, each with the balance after it. */
export function Ledger({ poolId }: { readonly poolId: string }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('support.show-ledger', { poolId, limit: PAGE });
  const columns: readonly Column<Entry>[] = [
    { key: 'seq', title: t({ zh: '序号', en: 'No.' }), value: ({ seq }) => seq, figure: true },
    { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ at }) => timeOf(at, language) },
    {
      key: 'kind',
      title: t({ zh: '收支', en: 'Entry' }),
      value: ({ entryKind }) => wordOf('entryKind', entryKind),
      choices: true,
    },
    {
      key: 'amount',
      title: t({ zh: '金额', en: 'Amount' }),
      value: ({ entryFen }) => `${entryFen < 0 ? '−' : '+'}${amountText(Math.abs(entryFen), language)}`,
      figure: true,
    },
    {
      key: 'balance',
      title: t({ zh: '其后余额', en: 'Balance after it' }),
      value: ({ poolBalanceFen }) => amountText(poolBalanceFen, language),
      figure: true,
    },
  ];
  return (
    <DataTable
      label={t({ zh: '资金池台账', en: 'Ledger of the pool' })}
      rows={answer.pages?.flatMap((page) => page.entries)}
      columns={columns}
      rowKey={({ seq }) => String(seq)}
      empty={t({ zh: '还没有收支', en: 'No entry yet' })}
      answer={answer}
      more={answer.more}
    />
  );
}
