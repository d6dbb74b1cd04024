import { sampleProduct } from '../../modules/marketplace/sample-product.ts';
import { institutionOf, operator } from '../world.ts';
import { nowhere, type Side } from './fixture.ts';
import { each, type Cell, type Cells, type Row, type RowsOf } from './row.ts';

const terms = { taking: true, divisions: [], maxAmountFen: 100_000_000, minFeeBp: 50, maxFeeBp: 100, items: [], note: '示例' };
const undertaking = { letterNo: '示例 1', amountFen: 1, feeBp: 80, validUntil: '2999-12-31' };

export const guaranteesRows: RowsOf = ({ world, own, other, newBank }) => {
  let third: Promise<number> | undefined;
  /** Whoever lends is neither of the two. */
  const lenderOf = async () => institutionOf(await (third ??= newBank()));
  const applied = async ({ subject }: Side) => {
    const lender = await lenderOf();
    const product = { ...sampleProduct, clauses: [] };
    const { productId } = await world.call<{ productId: string }>(lender, 'marketplace.draft-product', { product });
    await world.call(lender, 'marketplace.move-product', { productId, act: 'submit' });
    await world.call(operator, 'marketplace.review-product', { productId, version: 1, act: 'publish' });
    const wish = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: [], repayments: [] };
    const { demand } = await world.call<{ demand: { demandId: string } }>(subject, 'marketplace.post-demand', wish);
    const { demandId } = demand;
    const input = { demandId, productIds: [productId] };
    const { applications } = await world.call<{ applications: { applicationId: string }[] }>(subject, 'marketplace.apply', input);
    // Only so many may be open.
    await world.call(subject, 'marketplace.close-demand', { demandId });
    return applications[0]!.applicationId;
  };
  const request = async (side: Side) => {
    await world.call(side.bank, 'guarantees.set-terms', terms);
    return { applicationId: await applied(side), guarantorNo: side.bank.institutionNo };
  };
  const asked = async (side: Side) =>
    (await world.call<{ guarantee: { guaranteeId: string } }>(side.subject, 'guarantees.ask', await request(side))).guarantee
      .guaranteeId;
  const notOurs = (input: object) => ({
    other: ['resource.not-found', async () => ({ ...input, guaranteeId: await asked(other) })] as Cell,
    missing: ['resource.not-found', { ...input, guaranteeId: nowhere.uuid }] as Cell,
  });
  const ours = (input: object) => ({
    own: ['done', async () => ({ ...input, guaranteeId: await asked(own) })] as Cell,
    pairs: [notOurs(input)],
  });
  const ofBoth = (input: object): Row => ({
    roles: {
      ...each('subject', ours(input)),
      ...each('institution', {
        ...ours(input),
        suspended: ['resource.not-found', { ...input, guaranteeId: nowhere.uuid }],
      }),
    },
  });
  const PDF = '%PDF-1.7';
  const file = { fileName: '示例.pdf' };
  const withBytes: Cells = {
    own: ['done', async () => ({ ...file, guaranteeId: await asked(own) }), PDF],
    pairs: [
      {
        other: ['resource.not-found', async () => ({ ...file, guaranteeId: await asked(other) }), PDF],
        missing: ['resource.not-found', { ...file, guaranteeId: nowhere.uuid }, PDF],
      },
    ],
  };
  const documentOf = async (side: Side) => {
    const guaranteeId = await asked(side);
    const bytes = new TextEncoder().encode(PDF);
    const input = { ...file, guaranteeId };
    const { documentId } = await world.call<{ documentId: string }>(side.subject, 'guarantees.add-document', input, { bytes });
    return { guaranteeId, documentId };
  };
  const documents: Cells = {
    own: ['done', () => documentOf(own)],
    pairs: [
      {
        other: ['resource.not-found', () => documentOf(other)],
        missing: ['resource.not-found', { guaranteeId: nowhere.uuid, documentId: nowhere.uuid }],
      },
    ],
  };
  const give = { act: 'give', undertaking };
  return {
    'guarantees.set-terms': { roles: each('institution', { own: ['done', terms], suspended: ['policy.suspended', terms] }) },
    'guarantees.list-guarantors': {
      roles: {
        ...each('subject operator', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'guarantees.ask': {
      roles: each('subject', {
        own: ['done', () => request(own)],
        pairs: [
          {
            other: ['resource.not-found', () => request(other)],
            missing: ['resource.not-found', { applicationId: nowhere.uuid, guarantorNo: 1 }],
          },
        ],
      }),
    },
    'guarantees.answer': {
      roles: each('institution', {
        ...ours(give),
        suspended: ['policy.suspended', { ...give, guaranteeId: nowhere.uuid }],
      }),
    },
    'guarantees.withdraw': { roles: each('subject', ours({})) },
    'guarantees.send-message': ofBoth({ text: '示例' }),
    'guarantees.add-document': {
      roles: {
        ...each('subject', withBytes),
        ...each('institution', {
          ...withBytes,
          suspended: ['resource.not-found', { ...file, guaranteeId: nowhere.uuid }, PDF],
        }),
      },
    },
    'guarantees.get-document': {
      roles: {
        ...each('subject', documents),
        ...each('institution', {
          ...documents,
          suspended: ['resource.not-found', { guaranteeId: nowhere.uuid, documentId: nowhere.uuid }],
        }),
      },
    },
    'guarantees.get': ofBoth({}),
    'guarantees.list': {
      roles: {
        ...each('subject operator', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
  };
};
