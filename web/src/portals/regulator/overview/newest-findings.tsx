import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { SeverityTag } from '../../../shared/oversight/severity-tag.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const FEW = 5;
const REFRESH_MS = 60_000;

/** What the rules found last. */
export function NewestFindings() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('oversight.list-findings', { limit: FEW }, { refreshMs: REFRESH_MS });
  return (
    <Tile
      title={t({ zh: '最新线索', en: 'Newest findings' })}
      answer={answer}
      none={t({ zh: '规则还没有发现滥用线索', en: 'The rules found nothing yet' })}
      more={<Link to="/regulator/misuse">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.misuses.map((one) => (
        <li key={one.findingId}>
          <Link to="/regulator/misuse">{t(one.ruleTitle)}</Link> <SeverityTag severity={one.severity} />
          <small>
            {nameOf(one.institutionNo)} · {one.day} · {choiceTitle('findingState', one.findingState, language)}
          </small>
        </li>
      ))}
    </Tile>
  );
}
