import type { ReactNode } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { amountText } from '../finance/amount.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';

const PAGE = 100;
export type Claim = Operations['support.list-compensations']['output']['compensations'][number];

/** Claims for compensation and how far each has come. */
export function Claims({ acts }: { readonly acts?: (claim: Claim) => ReactNode }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = usePages('support.list-compensations', { limit: PAGE });
  const money = (fen: number) => (fen === 0 ? '—' : amountText(fen, language));
  const columns: readonly Column<Claim>[] = [
    { key: 'contract', title: t({ zh: '合同编号', en: 'Contract' }), value: ({ contractNo }) => contractNo },
    {
      key: 'bank',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionNo }) => nameOf(institutionNo),
      choices: true,
    },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    { key: 'loss', title: t({ zh: '损失', en: 'Loss' }), value: ({ lossFen }) => amountText(lossFen, language), figure: true },
    {
      key: 'state',
      title: t({ zh: '进展', en: 'State' }),
      value: (claim) => t(stateOf(claim)),
      choices: true,
      show: (claim) => (
        <>
          {t(stateOf(claim))}
          {claim.verdictReason !== null && <small className="source"> {claim.verdictReason}</small>}
        </>
      ),
    },
    ...(acts === undefined
      ? []
      : [{ key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true as const, value: () => '', show: acts }]),
    { key: 'paid', title: t({ zh: '已拨付', en: 'Paid' }), value: ({ paidFen }) => money(paidFen), figure: true },
    { key: 'back', title: t({ zh: '已收回', en: 'Came back' }), value: ({ recoveredFen }) => money(recoveredFen), figure: true },
    { key: 'claimed', title: t({ zh: '申请时间', en: 'Claimed' }), value: ({ claimedAt }) => dayOf(claimedAt, language) },
  ];
  return (
    <DataTable
      label={t({ zh: '补偿申请', en: 'Claims for compensation' })}
      rows={answer.pages?.flatMap((page) => page.compensations)}
      columns={columns}
      rowKey={({ claimId }) => claimId}
      empty={t({ zh: '没有补偿申请', en: 'Nothing has been claimed' })}
      answer={answer}
      more={answer.more}
    />
  );
}

/** How far a claim has come. */
export function stateOf({ verdict, paidFen }: Pick<Claim, 'verdict' | 'paidFen'>) {
  if (verdict === null) return { zh: '待审核', en: 'to be reviewed' };
  if (verdict === 'rejected') return { zh: '不予补偿', en: 'rejected' };
  return paidFen > 0 ? { zh: '已拨付', en: 'paid' } : { zh: '待拨付', en: 'to be paid' };
}
