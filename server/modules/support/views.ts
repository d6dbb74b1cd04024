import { Type } from 'typebox';

const MAX_FEN = 1e14;
export const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });
export const policyIdInput = Type.String({ format: 'uuid', description: '政策编号 · The policy' });
export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const fenInput = Type.Integer({ minimum: 1, maximum: MAX_FEN, description: '金额，分 · Amount in fen' });
export const contractNo = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s]+$' });

export const PoolView = Type.Object({
  poolId: Type.String(),
  poolName: Type.String(),
  divisionCode: Type.String(),
  sharePpm: Type.Integer({ description: '补偿比例，百万分之一 · Share of a loss, in millionths' }),
  capFen: Type.Integer({ description: '单笔上限，分 · At most for one loan, in fen' }),
  openedAt: Type.String(),
  poolBalanceFen: nullable(Type.Integer({ description: '余额，机构不可见 · Balance; institutions are not told' })),
  filings: Type.Integer({ description: '备案贷款笔数，机构看到本机构的 · Loans filed; an institution’s own' }),
});
export const ClaimView = Type.Object({
  claimId: Type.String(),
  poolId: Type.String(),
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  contractNo: Type.String(),
  lossFen: Type.Integer(),
  claimedAt: Type.String(),
  verdict: nullable(Type.Enum(['upheld', 'rejected'])),
  verdictReason: nullable(Type.String()),
  paidFen: Type.Integer({ description: '已拨付，分 · Paid, in fen' }),
  recoveredFen: Type.Integer({ description: '已收回，分 · Came back, in fen' }),
});
export const EntryView = Type.Object({
  seq: Type.Integer(),
  entryKind: Type.Enum(['deposit', 'payout', 'recovery']),
  entryFen: Type.Integer({ description: '支出为负 · What goes out is negative' }),
  poolBalanceFen: Type.Integer({ description: '其后余额 · Balance after it' }),
  claimId: nullable(Type.String()),
  at: Type.String(),
});
export const NO_UUID = '00000000-0000-0000-0000-000000000000';
export const exampleId = '00000000-0000-4000-8000-000000000001';
