import type { ReactNode } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../language.tsx';
import { dayOf } from '../../moment.ts';
import { useInstitutionName } from '../../names/use-institution-name.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { usePages } from '../../use-pages.ts';

const PAGE = 100;
export type SilentCase = Operations['loans.list-silent-cases']['output']['cases'][number];

/** Cases under which data was used and of whose outcome nothing was said, with what is to be done about each. */
export function SilentCases({
  subject,
  acts,
  ofMany = false,
}: {
  readonly subject: (one: SilentCase) => ReactNode;
  readonly acts?: (one: SilentCase) => ReactNode;
  /** Of several institutions. */
  readonly ofMany?: boolean;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = usePages('loans.list-silent-cases', { limit: PAGE });
  const institution: Column<SilentCase> = {
    key: 'institution',
    title: t({ zh: '机构', en: 'Institution' }),
    value: ({ institutionNo }) => nameOf(institutionNo),
    choices: true,
  };
  const columns: readonly Column<SilentCase>[] = [
    ...(ofMany ? [institution] : []),
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId, show: subject },
    { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo },
    { key: 'kind', title: t({ zh: '类别', en: 'Kind' }), value: ({ kind }) => choiceTitle('kind', kind, language) ?? kind },
    { key: 'uses', title: t({ zh: '使用次数', en: 'Uses' }), value: ({ uses }) => uses, figure: true },
    { key: 'first', title: t({ zh: '首次使用', en: 'First used' }), value: ({ firstUsedAt }) => dayOf(firstUsedAt, language) },
    ...(acts === undefined
      ? []
      : [{ key: 'acts', title: t({ zh: '办理', en: 'Acts' }), acts: true, value: () => '', show: acts } as const]),
  ];
  return (
    <>
      <p className="source">
        {t({
          zh: '使用过企业数据满 30 天，既没有报告贷款结果，也没有写明原因办结的融资事项，最久的在前。',
          en: 'Cases under which data was used thirty days ago or more and of which neither a loan nor a reason was told, the longest first.',
        })}
      </p>
      <DataTable
        label={t({ zh: '无结果的使用', en: 'Uses without an outcome' })}
        rows={answer.pages?.flatMap((page) => page.cases)}
        columns={columns}
        rowKey={({ institutionNo, caseNo, subjectId }) => `${institutionNo} ${caseNo} ${subjectId}`}
        empty={t({ zh: '没有：每次使用都有了结果', en: 'None: every use has come to an outcome' })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}
