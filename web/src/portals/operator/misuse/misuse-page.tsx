import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { useSession } from '../../../shared/session.ts';
import { Explanations } from '../../../shared/oversight/explanations.tsx';
import { Findings } from '../../../shared/oversight/findings.tsx';
import { Proposals } from '../../../shared/oversight/proposals.tsx';

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
      <Sections
        label={t({ zh: '滥用线索与处理', en: 'Misuse and sanctions' })}
        shown={show}
        onChange={(value) => void navigate({ search: { show: value }, replace: true })}
        items={[
          {
            key: 'findings',
            label: t({ zh: '滥用线索', en: 'Findings' }),
            children: <Findings decides={audits} {...(audits ? { usesAt: '/operator/uses' as const } : {})} />,
          },
          ...(audits
            ? [{ key: 'explanations', label: t({ zh: '使用说明', en: 'Explanations' }), children: <Explanations judges /> }]
            : []),
          {
            key: 'proposals',
            label: t({ zh: '处理建议', en: 'Proposed sanctions' }),
            children: (
              <Proposals
                proposes={audits}
                {...(audits ? {} : { institutionAt: '/operator/institutions/$institutionNo' as const })}
              />
            ),
          },
        ]}
      />
    </>
  );
}
