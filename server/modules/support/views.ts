import { Type } from 'typebox';

const MAX_FEN = 1e14;
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

export const fenInput = Type.Integer({ minimum: 1, maximum: MAX_FEN, description: '金额，分 · Amount in fen' });
export const contractNo = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s]+$' });

export const PoolView = Type.Object({
  poolId: Type.String(),
  poolName: Type.String(),
  divisionCode: Type.String(),
  sharePpm: Type.Integer({ description: '补偿比例，百万分之一 · Share of a loss, in millionths' }),
  capFen: Type.Integer({ description: '单笔上限，分 · At most for one loan, in fen' }),
  openedAt: Type.String(),
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
});
export const EntryView = Type.Object({
  seq: Type.Integer(),
  entryKind: Type.Enum(['deposit', 'payout', 'recovery']),
  entryFen: Type.Integer({ description: '支出为负 · What goes out is negative' }),
  poolBalanceFen: Type.Integer({ description: '其后余额 · Balance after it' }),
  claimId: nullable(Type.String()),
  at: Type.String(),
});
