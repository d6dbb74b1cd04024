import { randomUUID } from 'node:crypto';
import { sql } from '../../kernel/pure/sql.ts';
import { sampleProduct } from '../../modules/marketplace/sample-product.ts';
import { operator } from '../world.ts';
import { nowhere, type Side } from './fixture.ts';
import { each, type Cell, type Cells, type RowsOf } from './row.ts';

export const screeningRows: RowsOf = ({ world, own, other }) => {
  const published = async ({ bank }: Side) => {
    const { productId } = await world.call<{ productId: string }>(bank, 'marketplace.draft-product', { product: sampleProduct });
    await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
    await world.call(operator, 'marketplace.review-product', { productId, version: 1, act: 'publish' });
    return productId;
  };
  /** Asked of one's own product, of somebody else's, and of none. */
  const ofProduct = (more: object): Cells => ({
    own: ['done', async () => ({ ...more, productId: await published(own) })],
    pairs: [
      {
        other: ['resource.not-found', async () => ({ ...more, productId: await published(other) })],
        missing: ['resource.not-found', { ...more, productId: nowhere.uuid }],
      },
    ],
    suspended: ['policy.suspended', { ...more, productId: nowhere.uuid }],
  });
  const invited =
    (side: Side): Extract<Cell[1], () => Promise<object>> =>
    async () => {
      const invitationId = randomUUID();
      await world.database.transaction(side.bank, (tx) =>
        tx.run(sql`insert into marketplace.invitations (subject_id, invitation_id, institution_no, product_id, invited_at, invited_by, ends_at)
          values (${side.code}, ${invitationId}, ${side.bank.institutionNo}, ${nowhere.uuid}, now(), 'sample', now() + interval '30 days')`),
      );
      return { invitationId };
    };
  return {
    'marketplace.screen': { roles: each('institution', ofProduct({})) },
    'marketplace.list-screened': {
      roles: each('institution', {
        own: ['done', async () => ({ productId: await published(own) })],
        suspended: ['policy.suspended', { productId: nowhere.uuid }],
      }),
      open: 'of another’s product nothing was found by oneself',
    },
    'marketplace.invite': { roles: each('institution', ofProduct({ subjectIds: [own.code] })) },
    'marketplace.list-invitations': { roles: each('subject', { own: ['done', {}] }) },
    'marketplace.decline-invitation': {
      roles: each('subject', {
        own: ['done', invited(own)],
        pairs: [
          { other: ['resource.not-found', invited(other)], missing: ['resource.not-found', { invitationId: nowhere.uuid }] },
        ],
      }),
    },
  };
};
