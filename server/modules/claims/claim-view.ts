import { Type, type Static } from 'typebox';
import { claimStates, stateAt, triesLeft, type Claim } from './model/claim.ts';
import { proofNames } from './proofs.ts';
import type { ClaimRow } from './store/claims.ts';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
export const uuidInput = (description: string) => Type.String({ pattern: uuid, description });
export const claimId = uuidInput('认领编号 · Number of the claim');
export const proofInput = Type.Enum(proofNames, { description: '核验方式 · Kind of proof' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** A claim in a listing. */
export const ClaimHead = Type.Object({
  claimId: Type.String(),
  code: Type.String(),
  proof: Type.String(),
  state: Type.Enum([...claimStates]),
  openedAt: Type.String(),
  expiresAt: Type.String(),
  updatedAt: Type.String(),
});

export const claimHead = (row: ClaimRow, now: Date): Static<typeof ClaimHead> => ({
  claimId: row.claimId,
  code: row.code,
  proof: row.proof,
  state: stateAt(row, now),
  openedAt: row.openedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** What every act upon one's own claim answers. The name is told when it was proved, not before. */
export const ClaimView = Type.Object({
  claimId: Type.String(),
  code: Type.String(),
  proof: Type.String(),
  state: Type.Enum([...claimStates]),
  expiresAt: Type.String(),
  triesLeft: Type.Integer(),
  instructions: Type.Object({ zh: Type.String(), en: Type.String() }),
  url: orNull(Type.String()),
  membershipId: orNull(
    Type.String({ description: '认领成功后的成员编号，用于 access.switch-membership · For access.switch-membership' }),
  ),
  name: orNull(Type.String({ description: '企业名称，核验通过后给出 · Name of the enterprise, once proved' })),
});

export const claimView = (
  row: Pick<ClaimRow, 'claimId' | 'code' | 'proof' | 'shown'>,
  claim: Claim,
  now: Date,
  name: string | null,
): Static<typeof ClaimView> => ({
  claimId: row.claimId,
  code: row.code,
  proof: row.proof,
  state: stateAt(claim, now),
  expiresAt: claim.expiresAt.toISOString(),
  triesLeft: triesLeft(claim),
  instructions: row.shown.instructions,
  url: row.shown.url,
  membershipId: claim.membershipId,
  name,
});
