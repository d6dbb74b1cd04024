import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { SeverityTag } from '../../../shared/oversight/severity-tag.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const FEW = 6;
const fresh = { refreshMs: 60_000 };

/** What waits for the audit administrator: findings and explanations to decide, and the latest uses at fault. */
export function AuditorHome() {
  const { t } = useLanguage();
  return (
    <>
      <p className="lead">
        {t({
          zh: '审计管理员监督平台上的每一次操作和使用：检索、核对、认定滥用线索、验证披露日志未被改动。',
          en: 'The audit administrator watches every operation and use: searches, reconciles, decides findings of misuse, checks that the disclosure log was not touched.',
        })}
      </p>
      <div className="oper-cards">
        <Findings />
        <Explanations />
        <AtFault />
      </div>
    </>
  );
}

function Findings() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('oversight.list-findings', { limit: FEW }, fresh);
  const open = answer.data?.misuses.filter(({ findingState }) => findingState === 'open' || findingState === 'explained');
  return (
    <Tile
      title={t({ zh: '待认定的滥用线索', en: 'Findings to decide' })}
      answer={answer}
      none={t({ zh: '没有待认定的线索', en: 'No finding waits' })}
      more={<Link to="/operator/misuse">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {open?.map((one) => (
        <li key={one.findingId}>
          <Link to="/operator/misuse">{t(one.ruleTitle)}</Link> <SeverityTag severity={one.severity} />
          <small>
            {nameOf(one.institutionNo)} · {one.day}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Explanations() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('oversight.list-explanations', { judged: false, limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '待认定的使用说明', en: 'Explanations to judge' })}
      answer={answer}
      none={t({ zh: '没有待认定的说明', en: 'No explanation waits' })}
      more={
        <Link to="/operator/misuse" search={{ show: 'explanations' }}>
          {t({ zh: '全部', en: 'All' })}
        </Link>
      }
    >
      {answer.data?.explanations.map((one) => (
        <li key={one.disclosureId}>
          <Link to="/operator/misuse" search={{ show: 'explanations' }}>
            {nameOf(one.institutionNo)}
          </Link>
          <small>{timeOf(one.explainedAt, language)}</small>
        </li>
      ))}
    </Tile>
  );
}

function AtFault() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('oversight.search-uses', { atFault: true, limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '核对有疑问的使用', en: 'Uses at fault' })}
      answer={answer}
      none={t({ zh: '核对过的使用都有对应的融资事项', en: 'Every use reconciled so far has its financing case' })}
      more={<Link to="/operator/uses">{t({ zh: '检索', en: 'Search' })}</Link>}
    >
      {answer.data?.foundUses.map((one) => (
        <li key={one.disclosureId}>
          <Link to="/operator/uses" search={{ verdict: one.verdict ?? '' }}>
            {one.institutionNo === null ? '—' : nameOf(one.institutionNo)}
          </Link>
          <small>
            {choiceTitle('verdict', one.verdict ?? '', language)} · {timeOf(one.at, language)}
          </small>
        </li>
      ))}
    </Tile>
  );
}
