import { Type, type Static } from 'typebox';
import { guarantees, repayments } from './model/choices.ts';
import type { LentLoan, LoanTerms, Wish } from './model/application.ts';
import type { GuarantorPart } from './model/guarantor-part.ts';
import { eventOf, type EventRow } from './store/applications.ts';
import { BilingualView, orNull } from './views.ts';

export const LoanTermsView = Type.Object({
  amountFen: Type.Integer(),
  termMonths: Type.Integer(),
  annualRateBp: Type.Integer(),
  guarantee: Type.Enum(guarantees),
  repayment: Type.Enum(repayments),
});

export const UndertakingView = Type.Object({
  letterNo: Type.String({ description: '担保意向函编号 · Number of the letter' }),
  amountFen: Type.Integer(),
  feeBp: Type.Integer({ description: '年担保费率，担保金额的万分数 · Fee a year in basis points of the guaranteed amount' }),
  validUntil: Type.String({ description: '有效期至（含当日） · Last day on which it holds' }),
  letterId: orNull(Type.String({ description: '意向函文件，见 guarantees.get-document · The letter itself, see there' })),
});

/** One event as both sides read it. */
export const TimelineEntry = Type.Object({
  seq: Type.Integer(),
  event: Type.String(),
  at: Type.String(),
  party: Type.Enum(['subject', 'institution', 'platform']),
  text: orNull(Type.String()),
  refusalCode: orNull(Type.String()),
  dueOn: orNull(Type.String()),
  late: orNull(Type.Boolean()),
  terms: orNull(LoanTermsView),
  wish: orNull(
    Type.Object({
      purpose: Type.String(),
      guarantees: Type.Array(Type.String()),
      repayments: Type.Array(Type.String()),
      note: orNull(Type.String()),
    }),
  ),
  stage: orNull(Type.String()),
  documentId: orNull(Type.String()),
  fileName: orNull(Type.String()),
  assignee: orNull(Type.String()),
  productId: orNull(Type.String()),
  applicationId: orNull(Type.String({ description: '改投后的新申请 · The application it went to' })),
  grantedOn: orNull(Type.String()),
  firstLoan: orNull(Type.Boolean()),
  loan: orNull(
    Type.Object(
      {
        contractNo: Type.String(),
        grantedOn: Type.String(),
        amountFen: Type.Integer(),
        termMonths: Type.Integer(),
        ratePpm: Type.Integer(),
      },
      { description: '机构为本申请报告的贷款 · The loan that was reported for it' },
    ),
  ),
  guarantor: orNull(
    Type.Object(
      {
        guaranteeId: Type.String(),
        guarantorNo: Type.Integer(),
        guarantorName: BilingualView,
        undertaking: orNull(UndertakingView),
      },
      { description: '为本申请提供担保的机构及其承诺 · The guarantor and what it commits itself to' },
    ),
  ),
});

/** Every event has some of these. */
type Parts = {
  readonly text: string | null;
  readonly code: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly terms: LoanTerms;
  readonly wish: Wish;
  readonly stage: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly assignee: string | null;
  readonly productId: string | null;
  readonly to: string;
  readonly grantedOn: string;
  readonly firstLoan: boolean;
  readonly loan: LentLoan;
  readonly part: GuarantorPart;
};

export function timelineEntry(row: EventRow): Static<typeof TimelineEntry> {
  const { kind, ...body } = eventOf(row);
  const parts: Partial<Parts> = body;
  return {
    seq: row.seq,
    event: kind,
    at: row.at.toISOString(),
    party: row.role === 'subject' || row.role === 'institution' ? row.role : 'platform',
    text: parts.text ?? null,
    refusalCode: parts.code ?? null,
    dueOn: parts.dueOn ?? null,
    late: parts.late ?? null,
    terms: parts.terms ?? null,
    wish:
      parts.wish === undefined
        ? null
        : { ...parts.wish, guarantees: [...parts.wish.guarantees], repayments: [...parts.wish.repayments] },
    stage: parts.stage ?? null,
    documentId: parts.documentId ?? null,
    fileName: parts.fileName ?? null,
    assignee: parts.assignee ?? null,
    productId: parts.productId ?? null,
    applicationId: parts.to ?? null,
    grantedOn: parts.grantedOn ?? null,
    firstLoan: parts.firstLoan ?? null,
    loan: parts.loan ?? null,
    guarantor: parts.part === undefined ? null : guarantorOf(parts.part),
  };
}

const guarantorOf = ({ guaranteeId, guarantorNo, guarantorName, undertaking }: GuarantorPart) => ({
  guaranteeId,
  guarantorNo,
  guarantorName,
  undertaking,
});
