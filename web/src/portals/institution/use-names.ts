import { useAnswer } from '../../shared/use-answer.ts';

const MOST = 500;

/** The names of enterprises that the institution deals with, by their codes; the code itself until the name is there. */
export function useNames(subjectIds: readonly string[]): (subjectId: string) => string {
  // As many as are asked for at a time; those beyond keep their codes.
  const asked = [...new Set(subjectIds)].toSorted().slice(0, MOST);
  const { data } = useAnswer('consent.list-names', { subjectIds: asked }, { enabled: asked.length > 0 });
  return (subjectId) => data?.names.find((one) => one.subjectId === subjectId)?.name ?? subjectId;
}
