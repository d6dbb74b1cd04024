import type { Card } from '../../../../scoring/index.ts';
import type { Grade } from '../../evaluation/index.ts';

/** The worst mean default probability of each grade, in millionths. Ours, to begin with; whoever drafts a model may give his own. */
const ladder = [
  { grade: 'A+', title: { zh: '优', en: 'excellent' }, most: 10_000 },
  { grade: 'A', title: { zh: '良好', en: 'good' }, most: 30_000 },
  { grade: 'B', title: { zh: '一般', en: 'fair' }, most: 80_000 },
  { grade: 'C', title: { zh: '关注', en: 'to be watched' }, most: 200_000 },
];
const last = { grade: 'D', title: { zh: '高风险', en: 'high risk' }, from: null };

/** Grades by the default probabilities of a card. A grade that no score of it reaches, or that would be no wider than the one above, is left out. */
export function defaultGrades({ pd }: Card): readonly Grade[] {
  if (pd === undefined) return [];
  const grades: Grade[] = [];
  for (const { most, ...named } of ladder) {
    const place = pd.millionths.findIndex((one) => one <= most);
    const from = pd.from + place;
    if (place >= 0 && from < (grades.at(-1)?.from ?? Number.POSITIVE_INFINITY)) grades.push({ ...named, from });
  }
  return [...grades, last];
}
