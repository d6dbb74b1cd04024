import { Type, type Static } from 'typebox';
import { UndertakingView, LoanTermsView, type Undertaking, type LoanTerms } from '../marketplace/index.ts';
import { guaranteeStates } from './model/guarantee.ts';
import { eventOf, type GuaranteeEventRow, type GuaranteeRow } from './store.ts';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
export const exampleId = '00000000-0000-4000-8000-000000000001';
export const guaranteeIdInput = Type.String({ pattern: uuid, description: '担保申请编号 · The guarantee' });
export const applicationIdInput = Type.String({ pattern: uuid, description: '融资申请编号 · The application' });
export const guarantorNoInput = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '担保机构编号 · The guarantor' });

/** Above any guarantee for a small enterprise: 100 亿元. */
const MAX_AMOUNT_FEN = 1e12;
export const amountInput = Type.Integer({ minimum: 1, maximum: MAX_AMOUNT_FEN, description: '担保金额，分 · Amount in fen' });
/** 10% a year; what costs more helps no enterprise. */
const MAX_FEE_BP = 1_000;
export const feeInput = Type.Integer({
  minimum: 0,
  maximum: MAX_FEE_BP,
  description: '年担保费率，担保金额的万分数 · Fee a year in basis points of the guaranteed amount',
});
export const MAX_EVENTS = 400;

export const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });
export const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** A guarantee in a list. */
export const GuaranteeView = Type.Object({
  guaranteeId: Type.String(),
  applicationId: Type.String(),
  subjectId: Type.String(),
  subjectName: Type.String(),
  guarantorNo: Type.Integer(),
  lenderNo: Type.Integer({ description: '贷款机构编号 · The lender' }),
  guaranteeState: Type.Enum([...guaranteeStates]),
  amountFen: Type.Integer({ description: '申请担保的金额，分 · How much is to be guaranteed, in fen' }),
  termMonths: Type.Integer(),
  purpose: Type.String(),
  caseNo: Type.String(),
  authorisationId: orNull(Type.String()),
  dueOn: orNull(Type.String({ description: '担保机构应在此日前（含）答复 · The day by which the guarantor has to answer' })),
  overdue: Type.Boolean(),
  undertaking: orNull(UndertakingView),
  askedAt: Type.String(),
  updatedAt: Type.String(),
  endedAt: orNull(Type.String()),
});

export function guaranteeView(row: GuaranteeRow): Static<typeof GuaranteeView> {
  return {
    guaranteeId: row.guaranteeId,
    applicationId: row.applicationId,
    subjectId: row.subjectId,
    subjectName: row.subjectName,
    guarantorNo: row.guarantorNo,
    lenderNo: row.lenderNo,
    guaranteeState: row.state,
    amountFen: row.amountFen,
    termMonths: row.termMonths,
    purpose: row.purpose,
    caseNo: row.caseNo,
    authorisationId: row.authorisationId,
    dueOn: row.dueOn,
    overdue: row.overdue,
    undertaking: row.undertaking,
    askedAt: row.askedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** One event as both sides read it. */
export const GuaranteeEntry = Type.Object({
  seq: Type.Integer(),
  event: Type.String(),
  at: Type.String(),
  party: Type.Enum(['subject', 'institution', 'platform']),
  text: orNull(Type.String()),
  refusalCode: orNull(Type.String()),
  dueOn: orNull(Type.String()),
  late: orNull(Type.Boolean()),
  undertaking: orNull(UndertakingView),
  terms: orNull(LoanTermsView),
  contractNo: orNull(Type.String()),
  documentId: orNull(Type.String()),
  fileName: orNull(Type.String()),
  because: orNull(Type.String({ description: '失效的原因 · Why it lapsed' })),
});

/** Every event has some of these. */
type Parts = {
  readonly text: string | null;
  readonly code: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly undertaking: Undertaking;
  readonly terms: LoanTerms;
  readonly contractNo: string | null;
  readonly documentId: string;
  readonly fileName: string;
  readonly because: string;
};

export function guaranteeEntry(row: GuaranteeEventRow): Static<typeof GuaranteeEntry> {
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
    undertaking: parts.undertaking ?? null,
    terms: parts.terms ?? null,
    contractNo: parts.contractNo ?? null,
    documentId: parts.documentId ?? null,
    fileName: parts.fileName ?? null,
    because: parts.because ?? null,
  };
}

export const GuarantorTermsView = Type.Object({
  taking: Type.Boolean({ description: '是否受理新申请 · Whether new requests are taken' }),
  divisions: Type.Array(Type.String()),
  maxAmountFen: Type.Integer({ description: '单笔担保上限，分 · Most for one loan, in fen' }),
  minFeeBp: Type.Integer(),
  maxFeeBp: Type.Integer(),
  items: Type.Array(Type.String(), { description: '审查所需信息项 · Items that it reads before it answers' }),
  note: Type.String(),
});
