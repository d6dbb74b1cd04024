import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { requireFreshProof, requirePerson } from './acting-person.ts';
import { findFactors } from './factor-store.ts';
import { countRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts';
import { rotateSession } from './rotate-session.ts';
import { signInAnswer } from './sign-in-answer.ts';

export const secondFactorAnswer = {
  ...signInAnswer,
  recoveryCodes: Type.Array(Type.String(), {
    description: '恢复码，只显示这一次；已有的不再显示 Told once; none where there are some already',
  }),
};

/** Who has a second factor already must have proved it lately before he adds or takes one; his first he sets up by his password alone. */
export async function requireMayChangeFactors(ctx: Context): Promise<string> {
  const { personId } = requirePerson(ctx);
  const { hasTotp, passkeys } = await findFactors(ctx.tx, personId);
  if (hasTotp || passkeys > 0) requireFreshProof(ctx);
  return personId;
}

/** Goes on in a session that has proved both factors, under a new token. */
export async function afterSecondFactor(ctx: Context, personId: string) {
  const recoveryCodes = (await countRecoveryCodes(ctx.tx, personId)) === 0 ? await replaceRecoveryCodes(ctx.tx, personId) : [];
  return { ...(await rotateSession(ctx, { proof: 'second-factor', secondFactorAt: ctx.now })), recoveryCodes };
}
