import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { useSession } from '../../../shared/session.ts';
import { Explanations } from './explanations.tsx';
import { Findings } from './findings.tsx';
import { Proposals } from './proposals.tsx';

const tabs = ['findings', 'explanations', 'proposals'] as const;

/** What the rules of misuse found, what institutions say of it, and the sanctions proposed. The audit administrator decides, the operator carries out. */
export function MisusePage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/operator/misuse' });
  const navigate = useNavigate({ from: '/operator/misuse' });
  const { data: session } = useSession();
  const audits = session?.role === 'auditor';
  const show = tabs.find((one) => one === search.show) ?? 'findings';
  return (
    <>
      <h1>{t({ zh: '滥用线索与处理', en: 'Misuse and sanctions' })}</h1>
      <p className="lead">
        {t({
          zh: '平台每晚按规则核对前一日的使用并形成线索；机构说明后由审计管理员认定，属实的逐级提出处理建议，由运营方执行。',
          en: 'Every night the rules look at the uses of the day before. Once the institution has explained a finding the audit administrator decides it; what is confirmed leads to a proposed sanction, step by step, which the operator carries out.',
        })}
      </p>
      <Tabs
        activeKey={show}
        onChange={(value) => void navigate({ search: { show: value }, replace: true })}
        items={[
          { key: 'findings', label: t({ zh: '滥用线索', en: 'Findings' }), children: <Findings decides={audits} /> },
          ...(audits
            ? [{ key: 'explanations', label: t({ zh: '使用说明', en: 'Explanations' }), children: <Explanations /> }]
            : []),
          { key: 'proposals', label: t({ zh: '处理建议', en: 'Proposed sanctions' }), children: <Proposals proposes={audits} /> },
        ]}
      />
    </>
  );
}
