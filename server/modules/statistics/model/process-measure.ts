import type { FigureDefinition, LoanGrouping } from './loan-measure.ts';

/** How the applications of one group fared in twelve months; times in working days from the application. Null where there is none. */
export type ProcessCell = {
  readonly groupedBy: LoanGrouping;
  readonly key: string;
  readonly replied: number;
  readonly replyHouseholds: number;
  readonly replyP50: number | null;
  readonly replyP90: number | null;
  readonly decided: number;
  readonly decisionHouseholds: number;
  readonly decisionP50: number | null;
  readonly decisionP90: number | null;
  readonly granted: number;
  readonly grantHouseholds: number;
  readonly grantP50: number | null;
  readonly grantP90: number | null;
  readonly refused: number;
  readonly refusedHouseholds: number;
  readonly passedHouseholds: number;
};

export type ProcessGroup = { readonly cell: ProcessCell };
/** A figure of how applications are dealt with (提速). */
export type ProcessMeasure = FigureDefinition<ProcessGroup>;

/** By what times are broken down: everything but the reason of a refusal, of which there is no time to grant. */
export const processGroupings: readonly LoanGrouping[] = ['all', 'province', 'city', 'section', 'size', 'institution', 'product'];

export const processSource = {
  zh: '融资申请的办理事件；工作日按国务院节假日安排计',
  en: 'Events of applications; working days by the calendar of holidays',
} as const;
export const workingDays = { zh: '工作日', en: 'working days' } as const;
