import { useAnswer } from '../../shared/use-answer.ts';
import type { Authorisation } from './states.ts';

const MOST = 100;

/** The authorisations that may be used now, and the one that was chosen with the open cases it may serve. */
export function useChosen(authorisationId: string | undefined) {
  const authorisations = useAnswer('consent.list-authorisations', { state: 'active', limit: MOST });
  const chosen: Authorisation | undefined = authorisations.data?.authorisations.find(
    (one) => one.authorisationId === authorisationId,
  );
  const cases = useAnswer(
    'query.list-cases',
    { open: true, limit: MOST, ...(chosen === undefined ? {} : { subjectId: chosen.subjectId }) },
    { enabled: chosen !== undefined },
  );
  return {
    authorisations: authorisations.data?.authorisations,
    chosen,
    cases: cases.data?.cases,
    error: authorisations.error ?? cases.error,
    refetch: authorisations.refetch,
  };
}
