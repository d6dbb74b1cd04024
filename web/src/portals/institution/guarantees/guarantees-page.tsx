import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { GuaranteesTable, type GuaranteeRow } from '../../../shared/finance/guarantees-table.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { Sections } from '../../../shared/sections.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { EnterpriseCell } from '../enterprise-cell.tsx';
import { TermsForm } from './terms-form.tsx';

type View = 'asked' | 'given' | 'ended' | 'terms';

/** A guarantor's work: what it is asked to stand behind, what it has committed itself to, what is over, and on what terms it takes requests. */
export function GuaranteesPage() {
  const { t } = useLanguage();
  const [view, setView] = useState<View>('asked');
  const own = useAnswer('institutions.get-institution', {});
  if (own.error !== null) return <ProblemView error={own.error} onRetry={() => void own.refetch()} />;
  if (own.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <h1>{t({ zh: '融资担保', en: 'Guarantees' })}</h1>
      <p className="lead">
        {t({
          zh: '企业请本机构为其融资申请提供担保。在时限内出具意向或说明理由；意向出具后在有效期内不得单方撤回，贷款发放时生效。',
          en: 'Enterprises ask you to stand behind their applications. Commit yourself or say why not, in time; an undertaking holds to its last day and comes into force with the loan.',
        })}
      </p>
      {own.data.institutionKind === 'guarantor' ? (
        <Sections<View>
          label={t({ zh: '看哪些', en: 'Which' })}
          shown={view}
          onChange={setView}
          items={[
            { key: 'asked', label: t({ zh: '待答复', en: 'To be answered' }), children: <Queue input={{ states: ['asked'] }} /> },
            {
              key: 'given',
              label: t({ zh: '已出具意向', en: 'Committed' }),
              children: <Queue input={{ states: ['given', 'in-force'] }} />,
            },
            {
              key: 'ended',
              label: t({ zh: '已结束', en: 'Ended' }),
              children: <Queue input={{ states: ['refused', 'withdrawn', 'lapsed'] }} />,
            },
            { key: 'terms', label: t({ zh: '业务条件', en: 'Terms' }), children: <TermsForm institution={own.data} /> },
          ]}
        />
      ) : (
        <p>{t({ zh: '本机构不是担保机构。', en: 'This institution is no guarantor.' })}</p>
      )}
    </>
  );
}

function Queue({ input }: { readonly input: Operations['guarantees.list']['input'] }) {
  const { t } = useLanguage();
  const whose: Column<GuaranteeRow> = {
    key: 'subject',
    title: t({ zh: '企业', en: 'Enterprise' }),
    value: ({ subjectId, subjectName }) => `${subjectName} ${subjectId}`,
    show: ({ guaranteeId, subjectId, subjectName }) => (
      <Link to="/institution/guarantees/$guaranteeId" params={{ guaranteeId }}>
        <EnterpriseCell subjectId={subjectId} name={subjectName} />
      </Link>
    ),
  };
  return <GuaranteesTable input={input} whose={whose} />;
}
