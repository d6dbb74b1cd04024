import type { DemandPurpose, Guarantee, Repayment } from './choices.ts';

/** What an enterprise looks for. */
export type Demand = {
  readonly amountFen: number;
  readonly termMonths: number;
  readonly purpose: DemandPurpose;
  /** What it can offer; any one of them will do. */
  readonly guarantees: readonly Guarantee[];
  readonly repayments: readonly Repayment[];
  /** Where it is and what it does, from its file; null where nobody said. */
  readonly divisionCode: string | null;
  readonly industryCode: string | null;
  readonly industrySection: string | null;
};
