import { Type } from 'typebox';
import { sizeOrder } from './size-reasons.ts';
import { subjectKinds, subjectStatuses } from './subject.ts';

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

export const kindNames = keysOf(subjectKinds);
export const statusNames = [...keysOf(subjectStatuses), 'unknown'] as const;
export const sizeNames = [...sizeOrder, 'unknown'] as const;

/** A code of a national table with its title in the reader's language; null where nobody said. */
const titledCode = Type.Union([
  Type.Object({ code: Type.String(), title: Type.Union([Type.String(), Type.Null()]) }),
  Type.Null(),
]);

export const subjectIdInput = Type.String({
  minLength: 18,
  maxLength: 18,
  description: '主体编号（统一社会信用代码）· The subject: a unified social credit code',
});

/** What every answer about a subject begins with. */
export const subjectFields = {
  subjectId: Type.String(),
  name: Type.Union([Type.String(), Type.Null()]),
  kind: Type.String(),
  status: Type.String(),
  division: titledCode,
  industry: titledCode,
  size: Type.String(),
  mergedInto: Type.Union([Type.String(), Type.Null()]),
};
