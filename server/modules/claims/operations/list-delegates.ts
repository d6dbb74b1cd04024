import { Type } from 'typebox';
import type { Mandate } from '../../../kernel/pure/mandate.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listMembershipsOf } from '../../access/index.ts';
import { requireOwner } from '../callers.ts';
import { MandateInput } from '../mandate-input.ts';
import { listOffers } from '../store/delegations.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const listDelegates = defineOperation({
  name: 'claims.list-delegates',
  kind: 'query',
  title: { zh: '列出办理人', en: 'List delegates' },
  description: {
    zh: '负责人查看本企业的负责人、受托的工作人员及其委托范围，以及尚未接受的委托。各人办理的事项见 audit.list-entries（clientId 为 person: 加个人编号）。',
    en: 'The owner sees who acts for the enterprise, under which mandate, and what has not been accepted yet. What each of them did is in audit.list-entries (clientId is person: with the person’s number).',
  },
  roles: ['subject'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    members: Type.Array(
      Type.Object({
        membershipId: Type.String(),
        clientId: Type.String(),
        login: Type.String(),
        name: Type.String(),
        position: Type.Enum(['owner', 'staff']),
        mandate: orNull(MandateInput),
        grantedBy: Type.String(),
        grantedAt: Type.String(),
        endsOn: orNull(Type.String()),
      }),
    ),
    offers: Type.Array(
      Type.Object({
        delegationId: Type.String(),
        login: Type.String(),
        mandate: MandateInput,
        offeredAt: Type.String(),
        expiresAt: Type.String(),
        endsOn: orNull(Type.String()),
      }),
    ),
  }),
  run: async (ctx) => {
    const { subjectId } = requireOwner(ctx);
    const [members, offers] = await Promise.all([listMembershipsOf(ctx, { subjectId }), listOffers(ctx.tx, subjectId, ctx.now)]);
    return {
      members: members.map(({ membershipId, personId, login, name, position, mandate, grantedBy, grantedAt, endsOn }) => ({
        membershipId,
        clientId: `person:${personId}`,
        login,
        name,
        position: position === 'owner' ? ('owner' as const) : ('staff' as const),
        mandate: mandate === null ? null : shown(mandate),
        grantedBy,
        grantedAt: grantedAt.toISOString(),
        endsOn,
      })),
      offers: offers.map(({ delegationId, login, mandate, offeredAt, expiresAt, endsOn }) => ({
        delegationId,
        login,
        mandate: shown(mandate),
        offeredAt: offeredAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        endsOn,
      })),
    };
  },
});

const shown = ({ items, maxDays, acts }: Mandate) => ({
  items: items === 'all' ? ('all' as const) : [...items],
  maxDays,
  acts: [...acts],
});
