import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { addMembership, findPersonOf } from '../../access/index.ts';
import { asPlatform } from '../as-platform.ts';
import { requirePersonId } from '../callers.ts';
import { MandateInput } from '../mandate-input.ts';
import { closeOffer, holdOffer } from '../store/delegations.ts';
import { holdOwners } from '../take-over.ts';

export const acceptDelegation = defineOperation({
  name: 'claims.accept-delegation',
  kind: 'command',
  transaction: 'own',
  title: { zh: '接受委托', en: 'Accept a delegation' },
  description: {
    zh: '受托人登录后凭委托码接受委托，成为该企业的工作人员；此后以 access.switch-membership 代表企业办理。码错、过期、已用或账号不符的，一样显示为无效。',
    en: 'Signed in, the delegate accepts with the code and is of the enterprise’s staff; he then acts for it after access.switch-membership. A code that is wrong, too old, used, or for another login looks the same.',
  },
  roles: ['person', 'subject'],
  firstFactor: true,
  input: Type.Object(
    { code: Type.String({ minLength: 1, maxLength: 100, description: '委托码 · The code' }) },
    { additionalProperties: false },
  ),
  example: { code: 'n2ZbW7mQmX0vSgkq3vYtq0yYc1mJ7d2V' },
  output: Type.Object({
    membershipId: Type.String(),
    subjectId: Type.String(),
    mandate: MandateInput,
    endsOn: Type.Union([Type.String(), Type.Null()]),
  }),
  run: (ctx, { code }) => {
    const personId = requirePersonId(ctx);
    return asPlatform(ctx, async (reach) => {
      const offer = await holdOffer(reach.tx, code, ctx.now);
      const person = await findPersonOf(reach);
      if (offer === undefined || person?.login !== offer.login) throw new Failure('claims.delegation-void');
      const owners = await holdOwners(reach, offer.subjectId);
      // What somebody offered who is the owner no longer is nobody's to accept.
      if (!owners.some(({ membershipId }) => membershipId === offer.offeredAs)) throw new Failure('claims.delegation-void');
      const { subjectId, mandate, endsOn } = offer;
      // It is the owner who gives it; that it was accepted, and by whom, is in the log of uses.
      const granter = { ...reach, principal: { ...reach.principal, clientId: offer.offeredBy } };
      const membershipId = await addMembership(granter, {
        personId,
        role: 'subject',
        position: 'staff',
        subjectId,
        mandate,
        ...(endsOn === null ? {} : { endsOn }),
      });
      await closeOffer(reach.tx, offer.delegationId, membershipId, ctx.now);
      ctx.concerns(subjectId);
      const items = mandate.items === 'all' ? ('all' as const) : [...mandate.items];
      return { membershipId, subjectId, mandate: { ...mandate, items, acts: [...mandate.acts] }, endsOn };
    });
  },
});
