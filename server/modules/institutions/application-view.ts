import { Type, type Static } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import { findCriterion } from './model/assessment-checklist.ts';
import { totalPoints, type Application } from './model/institution-state.ts';
import { Scope } from './views.ts';

const text = Type.Union([Type.String(), Type.Null()]);

/** An application under way with what was given, scored and found. */
export const ApplicationView = Type.Object({
  appliedAt: Type.String(),
  contact: Type.Object({ name: Type.String(), telephone: Type.String(), email: Type.String() }),
  wanted: Scope,
  totalPoints: Type.Union([Type.Integer(), Type.Null()]),
  evidence: Type.Array(Type.Object({ criterion: Type.String(), note: Type.String(), fileName: text, sha256: text })),
  marks: Type.Array(Type.Object({ criterion: Type.String(), requirement: Type.String(), points: Type.Integer() })),
  openFindings: Type.Array(
    Type.Object({ criterion: Type.String(), requirement: Type.String(), finding: Type.String(), answer: text }),
  ),
});

export function applicationView(application: Application, language: Language): Static<typeof ApplicationView> {
  const { appliedAt, contact, wanted, marks, evidence } = application;
  const requirementOf = (code: string) => findCriterion(code)?.requirement[language] ?? code;
  return {
    appliedAt,
    contact: { ...contact },
    wanted: { ...wanted, items: [...wanted.items], purposes: [...wanted.purposes], divisions: [...wanted.divisions] },
    totalPoints: totalPoints(marks),
    evidence: evidence.map((one) => ({ ...one })),
    marks: marks.map(({ criterion, points }) => ({ criterion, requirement: requirementOf(criterion), points })),
    openFindings: marks.flatMap(({ criterion, finding, answer }) =>
      finding === null ? [] : [{ criterion, requirement: requirementOf(criterion), finding, answer }],
    ),
  };
}
