import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { amountText } from '../finance/amount.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { Ledger } from './ledger.tsx';

const PAGE = 100;
const PPM_A_PERCENT = 10_000;
type Pool = Operations['support.list-pools']['output']['pools'][number];

/** The pools; who may see the ledger of one opens it by its name. */
export function Pools({ ledgers = false }: { readonly ledgers?: boolean }) {
  const { t, language } = useLanguage();
  const [opened, setOpened] = useState<Pool>();
  const answer = usePages('support.list-pools', { limit: PAGE });
  const columns: readonly Column<Pool>[] = [
    {
      key: 'name',
      title: t({ zh: '资金池', en: 'Pool' }),
      value: ({ poolName }) => poolName,
      ...(ledgers
        ? {
            show: (pool: Pool) => (
              <Button type="link" className="cell-link" onClick={() => setOpened(pool)}>
                {pool.poolName}
              </Button>
            ),
          }
        : {}),
    },
    {
      key: 'share',
      title: t({ zh: '补偿比例', en: 'Share of a loss' }),
      value: ({ sharePpm }) => `${sharePpm / PPM_A_PERCENT}%`,
      figure: true,
    },
    {
      key: 'cap',
      title: t({ zh: '单笔上限', en: 'At most for one loan' }),
      value: ({ capFen }) => amountText(capFen, language),
      figure: true,
    },
    { key: 'filings', title: t({ zh: '备案贷款', en: 'Loans filed' }), value: ({ filings }) => filings, figure: true },
    ...(ledgers
      ? [
          {
            key: 'balance',
            title: t({ zh: '余额', en: 'Balance' }),
            value: ({ poolBalanceFen }: Pool) => (poolBalanceFen === null ? null : amountText(poolBalanceFen, language)),
            figure: true,
          },
        ]
      : []),
    { key: 'opened', title: t({ zh: '设立', en: 'Opened' }), value: ({ openedAt }) => dayOf(openedAt, language) },
  ];
  return (
    <>
      <DataTable
        label={t({ zh: '资金池', en: 'Pools' })}
        rows={answer.pages?.flatMap((page) => page.pools)}
        columns={columns}
        rowKey={({ poolId }) => poolId}
        empty={t({ zh: '还没有风险补偿资金池', en: 'There is no pool yet' })}
        answer={answer}
        more={answer.more}
      />
      {opened !== undefined && (
        <Modal open width={860} title={opened.poolName} footer={null} onCancel={() => setOpened(undefined)}>
          <Ledger poolId={opened.poolId} />
        </Modal>
      )}
    </>
  );
}
