import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { personRoles, requireFreshProof, requirePerson } from '../people/acting-person.ts';
import { findFactors } from '../people/factor-store.ts';
import { deletePasskey } from '../people/passkey-store.ts';

export const removePasskey = defineOperation({
  name: 'access.remove-passkey',
  kind: 'command',
  title: { zh: '移除本人的通行密钥', en: 'Remove a passkey of one’s own' },
  description: {
    zh: '须在近期验证过两种鉴别方式；移除后仍须有两种鉴别方式，否则不予移除。',
    en: 'Needs a recent proof of both factors, and both factors have to be left after it.',
  },
  roles: personRoles,
  input: Type.Object(
    { credentialId: Type.String({ minLength: 1, maxLength: 1400, pattern: '^[A-Za-z0-9_-]+$' }) },
    { additionalProperties: false },
  ),
  example: { credentialId: 'AAAA' },
  output: Type.Object({ removed: Type.Boolean() }),
  run: async (ctx, { credentialId }) => {
    const { personId } = requirePerson(ctx);
    requireFreshProof(ctx);
    if (!(await deletePasskey(ctx.tx, personId, Buffer.from(credentialId, 'base64url')))) throw new Failure('resource.not-found');
    const left = await findFactors(ctx.tx, personId);
    if (left.passkeys === 0 && !(left.hash !== undefined && left.hasTotp)) {
      throw new Failure('state.conflict', {
        detail: {
          zh: '移除后将无法以两种方式鉴别身份，请先设置其他方式',
          en: 'Two factors would not be left; set up another way first',
        },
      });
    }
    return { removed: true };
  },
});
