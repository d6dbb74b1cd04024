import {
  loanGroupings,
  type FigureDefinition,
  type LoanCell,
  type LoanMeasure,
  type MeasuredGroup,
  type RateStratum,
} from './loan-measure.ts';
import { withholdGroup } from './publish.ts';

/** A figure about fewer enterprises than this is not published. */
export const LEAST_BORROWERS = 10;

export type LoanFigure = Pick<LoanCell, 'groupedBy' | 'key'> & {
  readonly measure: string;
  readonly figure: number | null;
  readonly withheld: boolean;
};

type Judged = LoanFigure & { readonly enterprises: number };

/** All figures of loans of a day as they may be shown; see `publishFigures`. */
export function publishLoans(
  measures: readonly LoanMeasure[],
  cells: readonly LoanCell[],
  earlier: readonly LoanCell[],
  strata: readonly RateStratum[],
): LoanFigure[] {
  const before = new Map(earlier.map((cell) => [nameOf(cell), cell]));
  const groups: MeasuredGroup[] = cells.map((cell) => ({
    cell,
    earlier: before.get(nameOf(cell)),
    strata: cell.groupedBy === 'all' ? strata : [],
  }));
  return publishFigures(measures, groups);
}

type Named = Pick<LoanCell, 'groupedBy' | 'key'>;

/**
 * All figures of a day as they may be shown. A figure about one to nine enterprises, or from which one about so few could be had by subtraction, is
 * withheld; its smallest neighbours with it, until those withheld tell of ten or more together and are two or more; and below a withheld figure all
 * are.
 */
export function publishFigures<Group extends { readonly cell: Named }>(
  measures: readonly FigureDefinition<Group>[],
  groups: readonly Group[],
): LoanFigure[] {
  return measures.flatMap((measure) => {
    const judged = groups
      .filter(({ cell }) => measure.groupings?.includes(cell.groupedBy) ?? true)
      .map((group) => judge(measure, group));
    const withheld = withheldAmong(judged);
    return judged.map((one) => {
      const { enterprises: _, ...figure } = one;
      return withheld.has(one) ? { ...figure, figure: null, withheld: true } : figure;
    });
  });
}

function judge<Group extends { readonly cell: Named }>(measure: FigureDefinition<Group>, group: Group): Judged {
  const { groupedBy, key } = group.cell;
  const told = measure.tells(group);
  const few = told.filter((count) => count > 0 && count < LEAST_BORROWERS);
  const enterprises = few.length > 0 ? Math.min(...few) : (told[0] ?? 0);
  return { measure: measure.code, groupedBy, key, figure: measure.figure(group), withheld: false, enterprises };
}

function withheldAmong(judged: readonly Judged[]): ReadonlySet<Judged> {
  const withheld = new Set<Judged>();
  const byName = new Map(judged.map((one) => [nameOf(one), one]));
  for (const level of loanGroupings) {
    const parts = Map.groupBy(
      judged.filter(({ groupedBy }) => groupedBy === level),
      aboveOf,
    );
    for (const [above, group] of parts) {
      const whole = byName.get(above);
      if (whole !== undefined && withheld.has(whole)) for (const one of group) withheld.add(one);
      else withholdGroup(group, withheld, whole === undefined, LEAST_BORROWERS);
    }
  }
  return withheld;
}

const nameOf = ({ groupedBy, key }: Pick<LoanCell, 'groupedBy' | 'key'>) => `${groupedBy} ${key}`;

/** The figure of which one is a part; the whole is a part of nothing. */
function aboveOf({ groupedBy, key }: Judged): string {
  if (groupedBy === 'all') return '';
  return groupedBy === 'city' ? `province ${key === '' ? '' : `${key.slice(0, 2)}0000`}` : 'all ';
}
