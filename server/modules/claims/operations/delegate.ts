import { randomBytes, randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listMembershipsOf } from '../../access/index.ts';
import { requireOwner } from '../callers.ts';
import { MandateInput, requireKnownItems } from '../mandate-input.ts';
import { DELEGATION_DAYS, MAX_DELEGATES } from '../model/limits.ts';
import { insertDelegation, listOffers } from '../store/delegations.ts';

const CODE_BYTES = 24;
const DAY_MS = 86_400_000;

export const delegate = defineOperation({
  name: 'claims.delegate',
  kind: 'command',
  title: { zh: '委托办理人', en: 'Delegate to a member of staff' },
  description: {
    zh: '负责人委托一名工作人员：可授权的信息项、授权最长天数、可办理的事项和截止日期。返回的委托码只显示一次，由负责人转交；对方以填写的账号登录后凭码接受（claims.accept-delegation），七日内有效。账号是否存在不作提示。受托人不得转委托。',
    en: 'The owner charges a member of staff: items he may authorise, for how many days at most, what he may do, and until when. The code is told once, for the owner to hand over; signed in with that login he accepts it (claims.accept-delegation) within seven days. Whether the login exists is not told. A delegate cannot delegate.',
  },
  roles: ['subject'],
  secret: true,
  input: Type.Object(
    {
      login: Type.String({ minLength: 3, maxLength: 64, description: '受托人的账号 · Login of the delegate' }),
      mandate: MandateInput,
      endsOn: Type.Optional(Type.String({ format: 'date', description: '最后一日（北京时间） · Last day, in China' })),
    },
    { additionalProperties: false },
  ),
  example: { login: 'accountant', mandate: { items: ['tax-payments'], maxDays: 30, acts: ['authorise'] }, endsOn: '2030-12-31' },
  output: Type.Object({ delegationId: Type.String(), code: Type.String(), expiresAt: Type.String() }),
  run: async (ctx, { login, mandate, endsOn = null }) => {
    const { subjectId, membershipId } = requireOwner(ctx);
    requireKnownItems(mandate);
    if (endsOn !== null && endsOn < chinaDay(ctx.now)) throw new Failure('request.invalid', { issues: [past] });
    await requireRoom(ctx, subjectId);
    const code = randomBytes(CODE_BYTES).toString('base64url');
    const expiresAt = new Date(ctx.now.getTime() + DELEGATION_DAYS * DAY_MS);
    const offer = { delegationId: randomUUID(), subjectId, login: login.toLowerCase(), mandate, endsOn };
    await insertDelegation(
      ctx,
      { ...offer, offeredBy: ctx.principal.clientId, offeredAs: membershipId, offeredAt: ctx.now, expiresAt },
      code,
    );
    return { delegationId: offer.delegationId, code, expiresAt: expiresAt.toISOString() };
  },
});

async function requireRoom(ctx: Context, subjectId: string): Promise<void> {
  const [members, offers] = await Promise.all([listMembershipsOf(ctx, { subjectId }), listOffers(ctx.tx, subjectId, ctx.now)]);
  if (members.length + offers.length < MAX_DELEGATES) return;
  const detail = { zh: `委托的人员不得超过 ${MAX_DELEGATES} 名`, en: `there may be ${MAX_DELEGATES} delegates at most` };
  throw new Failure('state.conflict', { detail });
}

const past = { field: 'endsOn', rule: 'past', message: { zh: '已经过去', en: 'has passed already' } };
