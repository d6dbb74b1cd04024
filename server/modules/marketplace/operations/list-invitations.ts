import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { findOffers } from '../catalogue-of-offers.ts';
import { listInvitations as list, type InvitationRow } from '../store/invitations.ts';
import { institutionNames } from '../store/products.ts';
import { BilingualView, NO_UUID, orNull, requireSubject } from '../views.ts';

const states = ['open', 'applied', 'declined', 'over'] as const;

export const listInvitations = defineOperation({
  name: 'marketplace.list-invitations',
  kind: 'query',
  title: { zh: '列出机构的邀请', en: 'List invitations' },
  description: {
    zh: '企业查看机构邀请其申请的产品，新的在前。邀请只来自企业授权预筛并判断为适合的机构。',
    en: 'The products that institutions invite the enterprise to apply for, the newest first: only those that it authorised to pre-screen it, and found to suit.',
  },
  roles: ['subject'],
  mandate: ['finance', 'view-file'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    invitations: Type.Array(
      Type.Object({
        invitationId: Type.String(),
        invitationState: Type.Enum([...states]),
        institutionNo: Type.Integer(),
        institutionName: BilingualView,
        productId: Type.String(),
        productName: orNull(BilingualView),
        text: orNull(Type.String()),
        invitedAt: Type.String(),
        endsAt: Type.String(),
        applicationId: orNull(Type.String()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor }) => {
    const subjectId = requireSubject(ctx);
    const before = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', NO_UUID.replaceAll('0', 'f')]);
    const rows = await list(ctx.tx, subjectId, before, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.invitedAt.toISOString(), row.invitationId]);
    const [names, offers] = await Promise.all([
      institutionNames(ctx.tx, [...new Set(page.map(({ institutionNo }) => institutionNo))]),
      findOffers(ctx, [...new Set(page.map(({ productId }) => productId))]),
    ]);
    const named = new Map(offers.map(({ productId, document }) => [productId, document.name]));
    return {
      invitations: page.map((row) => ({
        invitationId: row.invitationId,
        invitationState: stateOf(row, ctx.now, named.has(row.productId)),
        institutionNo: row.institutionNo,
        institutionName: names.get(row.institutionNo) ?? { zh: '', en: '' },
        productId: row.productId,
        productName: named.get(row.productId) ?? null,
        text: row.note,
        invitedAt: row.invitedAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        applicationId: row.applicationId,
      })),
      next,
    };
  },
});

/** An invitation to what is not on offer any more is over. */
function stateOf({ applicationId, declinedAt, endsAt }: InvitationRow, now: Date, isOffered: boolean): (typeof states)[number] {
  if (applicationId !== null) return 'applied';
  if (declinedAt !== null) return 'declined';
  return endsAt <= now || !isOffered ? 'over' : 'open';
}
