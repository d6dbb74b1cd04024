import type { Bilingual } from '../../../kernel/pure/text.ts';
import { classifySize, type SizeClass } from './size-class.ts';
import type { SubjectKind } from './subject.ts';

/** The figures of one annual report that decide the size. Money is integer fen. */
export type YearFigures = {
  readonly year: number;
  readonly employees: number | undefined;
  readonly revenueFen: number | undefined;
  readonly assetsFen: number | undefined;
};

/** The size as of the last day of a year. */
export type YearlySize = Pick<SizeClass, 'size' | 'ruleVersion' | 'industryGroup' | 'reasons'> & { readonly asOf: string };

/**
 * The size of a subject at the end of each year it reported, latest first. The industry is the one known now. Organisations that
 * are no enterprises, cooperatives or individual businesses have none.
 */
export function yearlySizes(
  subject: { readonly kind: SubjectKind; readonly industryCode: string | null },
  reports: readonly YearFigures[],
): readonly YearlySize[] {
  if (subject.kind === 'other') return [];
  const kind = subject.kind === 'individual-business' ? 'individual-business' : 'enterprise';
  return reports
    .toSorted((a, b) => b.year - a.year)
    .map((figures) => {
      const { size, ruleVersion, industryGroup, reasons } = classifySize({
        ...figures,
        kind,
        industryCode: subject.industryCode ?? undefined,
      });
      return { asOf: `${figures.year}-12-31`, size, ruleVersion, industryGroup, reasons };
    });
}

/** What stands in the history for a year whose report was taken back. */
export const withdrawnReport: Bilingual = { zh: '该年度的年度报告已撤回', en: 'The annual report of this year was withdrawn' };
