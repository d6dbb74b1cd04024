import { Link } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useWords } from '../../shared/finance/use-words.ts';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { ConditionList } from '../../shared/support/condition-list.tsx';
import { PolicyText } from '../../shared/support/policy-text.tsx';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 20;
type Kind = NonNullable<Operations['support.list-policies']['input']['policyKind']>;
const kinds: readonly Kind[] = ['subsidy', 'interest-discount', 'guarantee-fee-subsidy', 'risk-compensation', 'award', 'other'];

/** Policies that enterprises can apply for now, with their conditions, for everybody to read. */
export function PoliciesPage() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const [kind, setKind] = useState<Kind>();
  const answer = usePages('support.list-policies', { limit: PAGE, ...(kind === undefined ? {} : { policyKind: kind }) });
  const policies = answer.pages?.flatMap((page) => page.policies);
  return (
    <>
      <h1>{t({ zh: '惠企政策', en: 'Policies for enterprises' })}</h1>
      <p className="lead">
        {t({
          zh: '当前可以申报的补助、贴息、担保费补贴和奖励，条件逐项列明。企业登录后可看到自己符合哪些、差在哪里。',
          en: 'Subsidies, discounts of interest, shared guarantee fees and awards that can be applied for now, with each condition. An enterprise that signs in sees which suit it and what it lacks.',
        })}
      </p>
      <div className="page-tools">
        <NativeSelect
          label={t({ zh: '政策类型', en: 'Kind' })}
          value={kind}
          none={t({ zh: '全部类型', en: 'All kinds' })}
          options={kinds.map((value) => ({ value, label: wordOf('policyKind', value) }))}
          onChange={(value) => setKind(value as Kind | undefined)}
        />
        <Link to="/enterprise/finance/policies" className="way way-small">
          {t({ zh: '看看我符合哪些', en: 'See which suit me' })}
        </Link>
      </div>
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && policies === undefined && <Skeleton active paragraph={{ rows: 8 }} />}
      {policies?.length === 0 && (
        <Empty description={t({ zh: '目前没有可以申报的政策', en: 'Nothing can be applied for at present' })} />
      )}
      <div className="product-cards">
        {policies?.map((policy) => (
          <article key={policy.policyId} className="card product-card">
            <h2>{t(policy.name)}</h2>
            <PolicyText policy={policy} />
            <h3>{t({ zh: '申报条件', en: 'Conditions' })}</h3>
            <ConditionList clauses={policy.clauses} />
          </article>
        ))}
      </div>
      {answer.more.has && (
        <Button loading={answer.more.loads} onClick={answer.more.load}>
          {t({ zh: '更多', en: 'More' })}
        </Button>
      )}
    </>
  );
}
