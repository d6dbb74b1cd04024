import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { ReportedLoan } from '../loans/index.ts';
import { append } from './append.ts';
import type { LentLoan } from './model/application.ts';
import { dueOn, taken, type ClockDays, type WorkingDays } from './model/clock-rules.ts';
import { findOpen, type HeldApplication } from './store/applications.ts';

export type Noting = {
  /** The loans that belong to the application by what was reported now. */
  readonly loans: readonly ReportedLoan[];
  /** Those of the report that stand on its timeline already, rightly or not. */
  readonly noted: readonly ReportedLoan[];
  readonly days: WorkingDays;
  readonly clocks: ClockDays;
};

const BACK = '该笔贷款经机构更正，不再计入本申请；本申请恢复到报告之前的状态。已关闭的融资事项不再打开，继续办理须另行登记。';
const SUPERSEDED = '该笔贷款经机构更正，不再计入本申请；企业已另行申请同一产品，本申请就此结束，融资事项仍为关闭。';
const STAYS = '该笔贷款经机构更正，不再计入本申请；申请的状态和已关闭的融资事项不变。';

/** Puts loans on the timeline of an application that do not stand there yet, then takes off those that no longer belong to it. */
export async function noteLoansOf(ctx: Context, first: HeldApplication, { loans, noted, days, clocks }: Noting): Promise<void> {
  let held = first;
  for (const loan of loans) {
    if (held.application.contractNos.includes(loan.contractNo)) continue;
    const took = taken(chinaDay(held.row.submittedAt), held.row.dueOn, days);
    held = await append(ctx, held, { kind: 'lent', loan: lentLoan(loan), ...took });
  }
  const belonging = new Set(loans.map(({ contractNo }) => contractNo));
  for (const loan of noted)
    if (!belonging.has(loan.contractNo) && held.application.contractNos.includes(loan.contractNo))
      held = await takeOff(ctx, held, loan, { days, clocks });
}

/** The institution's clock runs on as it did; the enterprise, who could not answer meanwhile, has its whole time again. */
async function takeOff(
  ctx: Context,
  held: HeldApplication,
  loan: ReportedLoan,
  { days, clocks }: Pick<Noting, 'days' | 'clocks'>,
): Promise<HeldApplication> {
  const { contractNos, beforeLoan } = held.application;
  const event = { kind: 'unlent', loan: lentLoan(loan) } as const;
  if (beforeLoan === null || contractNos.length > 1)
    return append(ctx, held, { ...event, dueOn: null, superseded: false, text: STAYS });
  const { subjectId, demandId, productId } = held.row;
  if ((await findOpen(ctx.tx, subjectId, demandId, [productId])).length > 0)
    return append(ctx, held, { ...event, dueOn: null, superseded: true, text: SUPERSEDED });
  const due = beforeLoan.state === 'offered' ? dueOn('offered', clocks, days) : beforeLoan.dueOn;
  return append(ctx, held, { ...event, dueOn: due, superseded: false, text: BACK });
}

const lentLoan = ({ contractNo, grantedOn, grantedFen, termMonths, ratePpm }: ReportedLoan): LentLoan => ({
  contractNo,
  grantedOn,
  amountFen: grantedFen,
  termMonths,
  ratePpm,
});
