import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { Sections } from '../../shared/sections.tsx';
import { Explanations } from '../../shared/oversight/explanations.tsx';
import { Findings } from '../../shared/oversight/findings.tsx';
import { Proposals } from '../../shared/oversight/proposals.tsx';
import { Rules } from '../../shared/oversight/rules.tsx';

const tabs = ['findings', 'explanations', 'proposals', 'rules'] as const;

/** What the rules of misuse found, what institutions say of it, and the sanctions proposed. */
export function MisusePage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/misuse' });
  const navigate = useNavigate({ from: '/regulator/misuse' });
  const show = tabs.find((one) => one === search.show) ?? 'findings';
  return (
    <>
      <h1>{t({ zh: '滥用线索与处理', en: 'Misuse and sanctions' })}</h1>
      <p className="lead">
        {t({
          zh: '规则每晚查看前一日的使用。机构说明，审计管理员认定，监管部门或审计管理员对属实的提出处理建议，运营方执行；一件事不由同一方从头办到尾。',
          en: 'Every night the rules look at the uses of the day before. The institution explains, the audit administrator decides, regulator or audit administrator propose a sanction for what is confirmed, the operator carries it out: no party does all of it alone.',
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
            children: <Findings decides={false} usesAt="/regulator/uses" />,
          },
          { key: 'explanations', label: t({ zh: '使用说明', en: 'Explanations' }), children: <Explanations judges={false} /> },
          {
            key: 'proposals',
            label: t({ zh: '处理建议', en: 'Proposed sanctions' }),
            children: <Proposals proposes institutionAt="/regulator/institutions/$institutionNo" />,
          },
          { key: 'rules', label: t({ zh: '规则和阈值', en: 'Rules' }), children: <Rules /> },
        ]}
      />
    </>
  );
}
