import { Type, type Static } from 'typebox';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { isOpen, type DemandRow } from './store/demands.ts';
import { amountInput, demandPurposeInput, guaranteeInput, monthsInput, orNull, repaymentInput } from './views.ts';

export const demandTerms = {
  amountFen: amountInput,
  termMonths: monthsInput,
  purpose: demandPurposeInput,
  guarantees: Type.Array(guaranteeInput, {
    maxItems: 5,
    description: '可接受的担保方式；空为不限 · Security offered; none is any',
  }),
  repayments: Type.Array(repaymentInput, { maxItems: 5, description: '可接受的还款方式；空为不限 · Repayment; none is any' }),
};

export const DemandView = Type.Object({
  demandId: Type.String(),
  ...demandTerms,
  divisionCode: orNull(Type.String()),
  industryCode: orNull(Type.String()),
  note: orNull(Type.String()),
  postedAt: Type.String(),
  endsOn: Type.String({ description: '有效期最后一日（北京时间） · Last day, in China' }),
  open: Type.Boolean(),
});

export function demandView(row: DemandRow, now: Date): Static<typeof DemandView> {
  const { demandId, amountFen, termMonths, purpose, guarantees, repayments, divisionCode, industryCode, note, endsOn } = row;
  return {
    demandId,
    amountFen,
    termMonths,
    purpose,
    divisionCode,
    industryCode,
    note,
    endsOn,
    guarantees: [...guarantees],
    repayments: [...repayments],
    postedAt: row.postedAt.toISOString(),
    open: isOpen(row, chinaDay(now)),
  };
}
