import type { FactHead } from '../model.ts';

/**
 * disputed: the subject objects, the record is given with that mark. withheld: could not be verified, not disclosed to others. repaired: its
 * publication has ended, by repair or by time, and it is neither shared nor used (信用修复管理办法).
 */
export type MarkKind = 'disputed' | 'withheld' | 'repaired';

export type Mark = {
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly kind: MarkKind;
  readonly reference: string;
};

/** Which marks are on one version of a record. */
export type Marked = { readonly disputed: boolean; readonly withheld: boolean; readonly repaired: boolean };

type Versioned = Pick<FactHead, 'itemNo' | 'recordKey' | 'providerNo'>;
export type MarksOf = (fact: Versioned) => Marked;

const unmarked: Marked = { disputed: false, withheld: false, repaired: false };

/**
 * Tells of each record which marks are on it. A dispute and a withholding concern one provider's version; a repair ends the publication of
 * the penalty or listing itself, whoever reports it.
 */
export function marksOf(marks: readonly Mark[]): MarksOf {
  if (marks.length === 0) return () => unmarked;
  const byRecord = Map.groupBy(marks, recordOf);
  return (fact) => {
    const found = byRecord.get(recordOf(fact));
    if (found === undefined) return unmarked;
    const has = (kind: MarkKind) => found.some((one) => one.kind === kind && one.providerNo === fact.providerNo);
    return { disputed: has('disputed'), withheld: has('withheld'), repaired: found.some((one) => one.kind === 'repaired') };
  };
}

const recordOf = ({ itemNo, recordKey }: Versioned) => `${itemNo}\n${recordKey}`;

/** What may be given to others than the subject, the provider and the operator: neither withheld nor repaired. Before conflicts are resolved. */
export function disclosable<F extends Versioned>(facts: readonly F[], marks: readonly Mark[]): F[] {
  if (marks.length === 0) return [...facts];
  const on = marksOf(marks);
  return facts.filter((fact) => {
    const { withheld, repaired } = on(fact);
    return !withheld && !repaired;
  });
}
