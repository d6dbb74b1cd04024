import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';

export type Overview = Operations['oversight.show-overview']['output'];

/** What waits, in numbers, each with the way to it. */
export function Standing({ overview }: { readonly overview: Overview }) {
  const { t, language } = useLanguage();
  const { openFindings, nights, log } = overview;
  const findings = openFindings.reduce((sum, one) => sum + one.findings, 0);
  const late = openFindings.reduce((sum, one) => sum + one.late, 0);
  const atFault = nights.reduce((sum, one) => sum + one.atFault, 0);
  const unfinished = nights.filter(({ finishedAt }) => finishedAt === null).length;
  return (
    <dl className="regu-standing">
      <Figure
        title={<Link to="/regulator/misuse">{t({ zh: '待办滥用线索', en: 'Findings that wait' })}</Link>}
        value={findings}
        note={
          late > 0 ? t({ zh: `其中超期 ${late} 条`, en: `${late} of them overdue` }) : t({ zh: '没有超期', en: 'none overdue' })
        }
        urgent={late > 0}
      />
      <Figure
        title={<Link to="/regulator/reconciliation">{t({ zh: '近十四日有疑问的使用', en: 'Uses at fault, 14 days' })}</Link>}
        value={atFault}
        note={
          unfinished > 0
            ? t({ zh: `${unfinished} 日尚未核对`, en: `${unfinished} days not reconciled` })
            : nights.length === 0
              ? t({ zh: '尚未开始核对', en: 'nothing reconciled yet' })
              : t({ zh: '每日均已核对', en: 'every day reconciled' })
        }
        urgent={unfinished > 0}
      />
      <Figure
        title={
          <Link to="/regulator/misuse" search={{ show: 'explanations' }}>
            {t({ zh: '待认定的说明', en: 'Explanations to judge' })}
          </Link>
        }
        value={overview.explanationsWaiting}
        note={t({ zh: '由审计管理员认定', en: 'by the audit administrator' })}
      />
      <Figure
        title={
          <Link to="/regulator/misuse" search={{ show: 'proposals' }}>
            {t({ zh: '待执行的处理建议', en: 'Proposals to carry out' })}
          </Link>
        }
        value={overview.proposalsWaiting}
        note={t({ zh: '由运营方执行', en: 'by the operator' })}
      />
      <Figure
        title={<Link to="/regulator/deletions">{t({ zh: '逾期未回报删除', en: 'Deletions overdue' })}</Link>}
        value={overview.deletionsMissing}
        note={t({ zh: '留存期满未回报', en: 'retention over, not reported' })}
        urgent={overview.deletionsMissing > 0}
      />
      <Figure
        title={<Link to="/regulator/log">{t({ zh: '披露日志已封存', en: 'Disclosures sealed' })}</Link>}
        value={log.sealed}
        note={
          log.toSeal === 0
            ? t({ zh: `至 ${timeOf(log.sealedUntil, language)}`, en: `until ${timeOf(log.sealedUntil, language)}` })
            : t({
                zh: `至 ${timeOf(log.sealedUntil, language)}，待封存 ${log.toSeal}`,
                en: `until ${timeOf(log.sealedUntil, language)}, ${log.toSeal} wait`,
              })
        }
      />
    </dl>
  );
}

function Figure({
  title,
  value,
  note,
  urgent,
}: {
  readonly title: ReactNode;
  readonly value: number;
  readonly note: string;
  readonly urgent?: boolean;
}) {
  const { language } = useLanguage();
  return (
    <div className={urgent ? 'regu-urgent' : undefined}>
      <dt>{title}</dt>
      <dd>
        <strong>{value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}</strong>
        <small>{note}</small>
      </dd>
    </div>
  );
}
