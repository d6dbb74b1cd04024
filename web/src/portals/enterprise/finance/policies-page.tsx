import { Link } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { ClauseVerdicts } from '../../../shared/finance/clause-verdicts.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { PolicyText } from '../../../shared/support/policy-text.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

type List = 'suited' | 'oneAway' | 'needsData';
type Policies = Operations['support.match-policies']['output'][List]['policies'];

/** Policies against what is on record: what the enterprise can have, what it is short of, and what is not known. */
export function PoliciesPage() {
  const { t, language } = useLanguage();
  const answer = useAnswer('support.match-policies', {});
  const [shown, setShown] = useState<List>('suited');
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const match = answer.data;
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance">{t({ zh: '融资', en: 'Finance' })}</Link>
      </p>
      <h1>{t({ zh: '能享受什么政策', en: 'Policies that suit you' })}</h1>
      <p className="lead">
        {t({
          zh: `以本企业 ${timeOf(match.asOf, language)} 的记录，逐项核对了 ${match.considered} 项政策。结果只有本企业看得到，是否给予以主管部门决定为准。`,
          en: `${match.considered} policies were checked against your records of ${timeOf(match.asOf, language)}. Nobody else sees it, and the authority decides.`,
        })}
      </p>
      <Sections<List>
        label={t({ zh: '核对结果', en: 'What was found' })}
        shown={shown}
        onChange={setShown}
        items={(['suited', 'oneAway', 'needsData'] as const).map((key) => ({
          key,
          label: `${t(titles[key])}（${match[key].count}）`,
          children: <Cards policies={match[key].policies} none={t(nothing[key])} />,
        }))}
      />
    </>
  );
}

const titles = {
  suited: { zh: '符合条件', en: 'Suited' },
  oneAway: { zh: '差一项', en: 'One condition away' },
  needsData: { zh: '需补充信息', en: 'More must be known' },
} as const;

const nothing = {
  suited: { zh: '暂时没有条件全部符合的政策；看看“差一项”', en: 'None suits in everything; see “One condition away”' },
  oneAway: { zh: '没有只差一项条件的政策', en: 'None is one condition away' },
  needsData: { zh: '没有因信息不全而无法判断的政策', en: 'Nothing is open for want of information' },
} as const;

function Cards({ policies, none }: { readonly policies: Policies; readonly none: string }) {
  const { t } = useLanguage();
  if (policies.length === 0) return <Empty description={none} />;
  return (
    <div className="product-cards">
      {policies.map((policy) => (
        <article key={policy.policyId} className="card product-card">
          <h2>{t(policy.name)}</h2>
          <PolicyText policy={policy} />
          <ClauseVerdicts clauses={policy.clauses} />
        </article>
      ))}
    </div>
  );
}
