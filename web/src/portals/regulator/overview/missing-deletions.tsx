import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const FEW = 5;
const REFRESH_MS = 60_000;

/** Institutions that should have deleted something and did not say so. */
export function MissingDeletions() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('consent.list-missing-deletions', { open: true, limit: FEW }, { refreshMs: REFRESH_MS });
  return (
    <Tile
      title={t({ zh: '逾期未回报的删除', en: 'Deletions overdue' })}
      answer={answer}
      none={t({ zh: '没有逾期未回报的删除', en: 'No deletion is overdue' })}
      more={<Link to="/regulator/deletions">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.missing.map((one) => (
        <li key={`${one.authorisationId} ${one.dueAt}`}>
          {nameOf(one.institutionNo)}
          <small>
            {one.subjectId} · {t({ zh: '应删除', en: 'due' })} {dayOf(one.dueAt, language)}
          </small>
        </li>
      ))}
    </Tile>
  );
}
