import { lookUpCode } from '../../catalogue/index.ts';
import { divisionHint, subjectKindOf } from '../model/subject.ts';
import type { SubjectRow } from '../model/subject-row.ts';

/** What the unified code alone says of a subject. */
export function blankSubject(subjectId: string): SubjectRow {
  return {
    subjectId,
    kind: subjectKindOf(subjectId),
    name: null,
    status: 'unknown',
    ...regionOf(subjectId, undefined),
    industryCode: null,
    industrySection: null,
    size: 'unknown',
    sizeRuleVersion: null,
    sizeAsOf: null,
    sizeReasons: [],
    establishedOn: null,
  };
}

/** The region as delivered, else as the code hints; the national authority's code (100000) is no place. */
export function regionOf(subjectId: string, delivered: string | undefined): Pick<SubjectRow, 'divisionCode' | 'divisionSource'> {
  if (delivered !== undefined) return { divisionCode: delivered, divisionSource: 'delivered' };
  const hint = divisionHint(subjectId);
  return lookUpCode('division', hint) === undefined
    ? { divisionCode: null, divisionSource: null }
    : { divisionCode: hint, divisionSource: 'code' };
}
