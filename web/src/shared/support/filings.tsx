import type { ReactNode } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';

const PAGE = 100;
export type Filing = Operations['support.list-filings']['output']['filings'][number];

/** Loans filed with pools, the newest first. */
export function Filings({ acts }: { readonly acts?: (filing: Filing) => ReactNode }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = usePages('support.list-filings', { limit: PAGE });
  const columns: readonly Column<Filing>[] = [
    { key: 'contract', title: t({ zh: '合同编号', en: 'Contract' }), value: ({ contractNo }) => contractNo },
    {
      key: 'bank',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionNo }) => nameOf(institutionNo),
      choices: true,
    },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    { key: 'filed', title: t({ zh: '备案时间', en: 'Filed' }), value: ({ filedAt }) => timeOf(filedAt, language) },
    ...(acts === undefined
      ? []
      : [{ key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true as const, value: () => '', show: acts }]),
  ];
  return (
    <DataTable
      label={t({ zh: '备案贷款', en: 'Loans filed' })}
      rows={answer.pages?.flatMap((page) => page.filings)}
      columns={columns}
      rowKey={({ institutionNo, contractNo }) => `${institutionNo} ${contractNo}`}
      empty={t({ zh: '还没有备案的贷款', en: 'No loan has been filed yet' })}
      answer={answer}
      more={answer.more}
    />
  );
}
