import { sampleProduct } from '../../modules/marketplace/sample-product.ts';
import { operator } from '../world.ts';
import { nowhere } from './fixture.ts';
import { each, type Cell, type Row, type RowsOf } from './row.ts';

type Side = Parameters<RowsOf>[0]['own'];
type Bank = Side['bank'];

export const marketplaceRows: RowsOf = ({ world, own, other }) => {
  const all = { own: ['done', {}] } as const;
  const drafted = async (bank: Bank) =>
    (await world.call<{ productId: string }>(bank, 'marketplace.draft-product', { product: sampleProduct })).productId;
  const submitted = async (bank: Bank) => {
    const productId = await drafted(bank);
    await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
    return productId;
  };
  const published = async (bank: Bank) => {
    const productId = await submitted(bank);
    await world.call(operator, 'marketplace.review-product', { productId, version: 1, act: 'publish' });
    return productId;
  };
  const newDemand = async (who: Side['subject']) => {
    const asked = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: ['credit'], repayments: [] };
    return (await world.call<{ demand: { demandId: string } }>(who, 'marketplace.post-demand', asked)).demand.demandId;
  };
  const demands = new Map<Side['subject'], Promise<string>>();
  /** One of each enterprise is enough; only so many may be open. */
  const demandOf = (who: Side['subject']) => {
    const known = demands.get(who) ?? newDemand(who);
    demands.set(who, known);
    return known;
  };
  /** What is a product of somebody else’s, never published, and what is no product. */
  const notMine = (input: object) => ({
    other: ['resource.not-found', async () => ({ ...input, productId: await drafted(other.bank) })] as Cell,
    missing: ['resource.not-found', { ...input, productId: nowhere.uuid }] as Cell,
  });
  const ofDemand = {
    own: ['done', async () => ({ demandId: await demandOf(own.subject) })] as Cell,
    pairs: [
      {
        other: ['resource.not-found', async () => ({ demandId: await demandOf(other.subject) })] as Cell,
        missing: ['resource.not-found', { demandId: nowhere.uuid }] as Cell,
      },
    ],
  };
  const applied = async ({ bank, subject }: Side) => {
    const clauses = { ...sampleProduct, clauses: [] };
    const { productId } = await world.call<{ productId: string }>(bank, 'marketplace.draft-product', { product: clauses });
    await world.call(bank, 'marketplace.move-product', { productId, act: 'submit' });
    await world.call(operator, 'marketplace.review-product', { productId, version: 1, act: 'publish' });
    const input = { demandId: await demandOf(subject), productIds: [productId] };
    const { applications } = await world.call<{ applications: { applicationId: string }[] }>(subject, 'marketplace.apply', input);
    return applications[0]!.applicationId;
  };
  const offered = async (side: Side) => {
    const applicationId = await applied(side);
    const terms = { amountFen: 1, termMonths: 12, annualRateBp: 400, guarantee: 'credit', repayment: 'bullet' };
    await world.call(side.bank, 'marketplace.decide', { applicationIds: [applicationId], act: 'offer', terms });
    return applicationId;
  };
  /** An application of the other side, and none. */
  const notOurs = (input: object, bytes?: string) => ({
    other: ['resource.not-found', async () => ({ ...input, applicationId: await applied(other) }), bytes] as unknown as Cell,
    missing: ['resource.not-found', { ...input, applicationId: nowhere.uuid }, bytes] as unknown as Cell,
  });
  const ofEnterprise = (input: object, make = applied): Row => ({
    roles: each('subject', {
      own: ['done', async () => ({ ...input, applicationId: await make(own) })],
      pairs: [notOurs(input)],
    }),
  });
  const ofBoth = (input: object): Row => ({
    roles: {
      ...ofEnterprise(input).roles,
      ...each('institution', {
        own: ['done', async () => ({ ...input, applicationId: await applied(own) })],
        pairs: [notOurs(input)],
        suspended: ['resource.not-found', { ...input, applicationId: nowhere.uuid }],
      }),
    },
  });
  /** Several at once: those of the other side are answered as none are. */
  const bulk = (input: object): Row => ({
    roles: each('institution', {
      own: ['done', async () => ({ ...input, applicationIds: [await applied(own)] })],
      suspended: ['policy.suspended', { ...input, applicationIds: [nowhere.uuid] }],
    }),
    open: 'what is not one’s own is answered as not found, each beside the others',
  });
  const documentOf = async (side: Side) => {
    const applicationId = await applied(side);
    const bytes = new TextEncoder().encode(PDF);
    const { documentId } = await world.call<{ documentId: string }>(
      side.subject,
      'marketplace.add-document',
      { ...file, applicationId },
      { bytes },
    );
    return { applicationId, documentId };
  };
  const PDF = '%PDF-1.7';
  const file = { fileName: '示例.pdf' };
  const move = { act: 'submit' };
  const terms = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: [], repayments: [] };
  return {
    'marketplace.list-products': { roles: each('anyone', all) },
    'marketplace.list-indicators': { roles: each('anyone', all) },
    'marketplace.get-product': {
      roles: each('anyone', {
        own: ['done', async () => ({ productId: await published(own.bank) })],
        missing: ['resource.not-found', { productId: nowhere.uuid }],
      }),
    },
    'marketplace.check-clause': {
      roles: {
        ...each('operator provider', { own: ['done', { expression: 'sales_12m > 1' }] }),
        ...each('institution', {
          own: ['done', { expression: 'sales_12m > 1' }],
          suspended: ['done', { expression: 'sales_12m > 1' }],
        }),
      },
    },
    'marketplace.draft-product': {
      roles: each('institution', {
        own: ['done', { product: sampleProduct }],
        pairs: [notMine({ product: sampleProduct })],
        suspended: ['policy.suspended', { product: sampleProduct }],
      }),
    },
    'marketplace.move-product': {
      roles: each('institution', {
        own: ['done', async () => ({ ...move, productId: await drafted(own.bank) })],
        pairs: [notMine(move)],
        suspended: ['policy.suspended', { ...move, productId: nowhere.uuid }],
      }),
    },
    'marketplace.review-product': {
      roles: each('operator', {
        own: ['done', async () => ({ productId: await submitted(own.bank), version: 1, act: 'publish' })],
        missing: ['resource.not-found', { productId: nowhere.uuid, version: 1, act: 'publish' }],
      }),
    },
    'marketplace.list-own-products': {
      roles: { ...each('operator', all), ...each('institution', { own: ['done', {}], suspended: ['done', {}] }) },
    },
    'marketplace.get-own-product': {
      roles: {
        ...each('operator', {
          own: ['done', async () => ({ productId: await drafted(own.bank) })],
          missing: ['resource.not-found', { productId: nowhere.uuid }],
        }),
        ...each('institution', {
          own: ['done', async () => ({ productId: await drafted(own.bank) })],
          pairs: [notMine({})],
          suspended: ['resource.not-found', { productId: nowhere.uuid }],
        }),
      },
    },
    'marketplace.post-demand': { roles: each('subject', { own: ['done', terms] }) },
    'marketplace.list-demands': { roles: each('subject', all) },
    'marketplace.close-demand': {
      roles: each('subject', { ...ofDemand, own: ['done', async () => ({ demandId: await newDemand(own.subject) })] }),
    },
    'marketplace.match': { roles: each('subject', ofDemand) },
    'marketplace.list-rules': { roles: each('anyone', all) },
    'marketplace.show-service': { roles: each('anyone', all) },
    'marketplace.set-clock': { roles: each('operator', { own: ['done', { stage: 'accept', workingDays: 1 }] }) },
    'marketplace.back-test': {
      roles: each('institution', { own: ['done', { clauses: [] }], suspended: ['policy.suspended', { clauses: [] }] }),
    },
    'marketplace.count-eligible': {
      roles: {
        ...each('provider operator', { own: ['done', { clauses: [] }] }),
        ...each('institution', { own: ['done', { clauses: [] }], suspended: ['policy.suspended', { clauses: [] }] }),
      },
    },
    'marketplace.apply': {
      roles: each('subject', {
        own: ['done', async () => ({ demandId: await demandOf(own.subject), productIds: [await published(own.bank)] })],
        pairs: [
          {
            other: [
              'resource.not-found',
              async () => ({ demandId: await demandOf(other.subject), productIds: [await published(own.bank)] }),
            ],
            missing: ['resource.not-found', async () => ({ demandId: nowhere.uuid, productIds: [await published(own.bank)] })],
          },
        ],
      }),
    },
    'marketplace.withdraw': ofEnterprise({}),
    'marketplace.accept-offer': ofEnterprise({}, offered),
    'marketplace.reroute': {
      roles: each('subject', {
        own: ['done', async () => ({ applicationId: await applied(own), productId: await published(own.bank) })],
        pairs: [notOurs({ productId: nowhere.uuid })],
      }),
    },
    'marketplace.send-message': ofBoth({ text: '示例' }),
    'marketplace.get-application': ofBoth({}),
    'marketplace.list-applications': {
      roles: { ...each('operator subject', all), ...each('institution', { own: ['done', {}], suspended: ['done', {}] }) },
      open: 'a filter that fits nothing of one’s own finds nothing',
    },
    'marketplace.assign': bulk({}),
    'marketplace.decide': bulk({ act: 'accept' }),
    'marketplace.add-document': {
      roles: {
        ...each('subject', {
          own: ['done', async () => ({ ...file, applicationId: await applied(own) }), PDF],
          pairs: [notOurs(file, PDF)],
        }),
        ...each('institution', {
          own: ['done', async () => ({ ...file, applicationId: await applied(own) }), PDF],
          pairs: [notOurs(file, PDF)],
          suspended: ['resource.not-found', { ...file, applicationId: nowhere.uuid }, PDF],
        }),
      },
    },
    'marketplace.get-document': {
      roles: {
        ...each('subject', { own: ['done', async () => documentOf(own)], pairs: [notOurs({ documentId: nowhere.uuid })] }),
        ...each('institution', {
          own: ['done', async () => documentOf(own)],
          pairs: [notOurs({ documentId: nowhere.uuid })],
          suspended: ['resource.not-found', { applicationId: nowhere.uuid, documentId: nowhere.uuid }],
        }),
      },
    },
  };
};
