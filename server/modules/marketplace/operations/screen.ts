import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { keepOpen, listAuthorisations, wouldCover } from '../../consent/index.ts';
import { admissionFault, findAdmission } from '../../institutions/index.ts';
import { knowItems } from '../../query/index.ts';
import { findOffers } from '../catalogue-of-offers.ts';
import { hardItems } from '../hard-items.ts';
import type { CompiledProduct } from '../model/compiled-product.ts';
import { requireAdmitted } from '../require-admitted.ts';
import { screeningUse, screenOne, type Candidate } from '../screen-one.ts';
import { findPlaces } from '../store/demands.ts';
import { findSuited, screenVerdicts } from '../store/screened.ts';
import { exampleId, productIdInput } from '../views.ts';

/** Each is a use of its own; so many in one call. */
const A_TIME = 20;
/** Authorisations that are read at a time, and how often: an institution with more than these judges the newest. */
const PAGE = 100;
const MOST_PAGES = 200;
const FIRST = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export const screen = defineOperation({
  name: 'marketplace.screen',
  kind: 'command',
  title: { zh: '预筛适合产品的企业', en: 'Screen enterprises for a product' },
  description: {
    zh: `机构对授权其预筛（purpose 为 pre-screening）的企业，逐户判断是否符合本机构在架产品的全部必备条件，一次至多 ${A_TIME} 户。每户用去一次授权并留下使用记录，企业可见；只答适合、不适合或无法判断，不给出任何数值。授权不含所需信息项的不判断、不用去授权，计入 uncovered；toScreen 为尚待下次判断的户数。未授权的企业不会出现。`,
    en: `Of the enterprises that authorised the institution to pre-screen them, whether each meets all hard clauses of a product on offer of its own, at most ${A_TIME} at once. Each takes one use of its authorisation and stands in the record that the enterprise sees; the answer is suits, does not, or cannot be told, and no figure. Those whose authorisation lacks an item are not judged and keep it (uncovered); toScreen counts those left for the next call. Nobody appears without authorisation.`,
  },
  roles: ['institution'],
  transaction: 'own',
  input: Type.Object({ productId: productIdInput }, { additionalProperties: false }),
  example: { productId: exampleId },
  output: Type.Object({
    screened: Type.Array(
      Type.Object({ subjectId: Type.String(), subjectName: Type.String(), screenVerdict: Type.Enum([...screenVerdicts]) }),
    ),
    uncovered: Type.Integer(),
    toScreen: Type.Integer(),
  }),
  run: async (ctx, { productId }) => {
    const institutionNo = await requireAdmitted(ctx);
    const [product] = await findOffers(ctx, [productId]);
    if (product?.institutionNo !== institutionNo) throw new Failure('resource.not-found');
    const hard = product.clauses.filter(({ clause }) => clause.hard);
    const items = hardItems(product.document.clauses);
    if (items.length === 0) throw new Failure('state.conflict', { detail: nothingToCheck });
    const { ready, left, uncovered } = await candidatesFor(ctx, product, items);
    const knowledge = await knowItems(ctx, items, institutionNo);
    const screened = [];
    for (const candidate of ready) {
      const screening = { product: { ...product, clauses: hard }, items, knowledge };
      const verdict = await ctx.platform
        .transaction(ctx.principal, (one) => screenOne(one, screening, candidate))
        .catch((error: unknown) => unlessOver(error));
      if (verdict === undefined) continue;
      const { subjectId, subjectName } = candidate;
      screened.push({ subjectId, subjectName, screenVerdict: verdict });
    }
    return { screened, uncovered, toScreen: left };
  },
});

/** What was taken back or used meanwhile, or is out of reach since, is no candidate any more; whatever else went wrong did. */
function unlessOver(error: unknown): undefined {
  const isOver = error instanceof Failure && (/^(consent|policy)\./.test(error.code) || error.code === 'state.conflict');
  if (!isOver) throw error;
}

type Held = Awaited<ReturnType<typeof listAuthorisations>>;
type Admission = Awaited<ReturnType<typeof findAdmission>>;

/** Those that can be judged, as many as one call takes; how many more there are, and how many cannot be. What cannot be judged takes no room. */
async function candidatesFor(ctx: Context, product: CompiledProduct, items: readonly string[]) {
  const { institutionNo } = product;
  const filter = { institutionNo, state: 'active', purpose: 'pre-screening' } as const;
  const admission = await findAdmission(ctx.tx, institutionNo);
  // Of several authorisations of one enterprise the newest is enough.
  const each = new Map<string, Candidate>();
  let uncovered = 0;
  let before: readonly [string, string] = FIRST;
  for (let page = 0; page < MOST_PAGES; page++) {
    const held = await listAuthorisations(ctx.tx, filter, before, PAGE, ctx.now);
    const found = await candidatesOf(ctx, product, items, { held, admission });
    for (const one of found.fits) if (!each.has(one.subjectId)) each.set(one.subjectId, one);
    uncovered += found.uncovered;
    const last = held.at(-1);
    if (held.length < PAGE || last === undefined) break;
    before = [last.openedAt.toISOString(), last.authorisationId];
  }
  const ready = [...each.values()].slice(0, A_TIME);
  return { ready, left: each.size - ready.length, uncovered };
}

async function candidatesOf(
  ctx: Context,
  product: CompiledProduct,
  items: readonly string[],
  { held, admission }: { readonly held: Held; readonly admission: Admission },
) {
  const { institutionNo } = product;
  const ids = [...new Set(held.map(({ subjectId }) => subjectId))];
  const known = await alreadyFound(ctx, product, ids);
  const unused = held.filter(({ usedTotal, subjectId }) => usedTotal === 0 && !known.has(subjectId));
  // Where an enterprise is and what it is called is no secret, and read by the platform.
  const places = await ctx.platform.transaction(system, ({ tx }) => findPlaces(tx, ids));
  const placeOf = new Map(places.map((place) => [place.subjectId, place]));
  const fits = unused.flatMap((row): readonly Candidate[] => {
    const { subjectId, authorisationId, granted } = row;
    const place = placeOf.get(subjectId);
    if (place === undefined || granted === null || admission === undefined) return [];
    const use = { now: ctx.now, purpose: 'pre-screening', divisionCode: place.divisionCode ?? '' } as const;
    if (items.some((item) => admissionFault(admission, { ...use, item }) !== undefined)) return [];
    const wanted = { ...screeningUse(subjectId, institutionNo, items), place: admission.divisionCode };
    if (!wouldCover(row, wanted, ctx.now)) return [];
    return [{ subjectId, subjectName: place.name ?? subjectId, place, authorisationId, retentionDays: granted.retentionDays }];
  });
  return { fits, uncovered: unused.length - fits.length };
}

/** Who was found to suit the product as it is on offer: as long as that stands, judging him again would waste what he gave. */
async function alreadyFound(ctx: Context, product: CompiledProduct, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = (await findSuited(ctx, product, ids)).filter(({ productVersion }) => productVersion === product.version);
  const open = await keepOpen(ctx.tx, found);
  return new Set(found.filter(({ authorisationId }) => open.has(authorisationId)).map(({ subjectId }) => subjectId));
}

const nothingToCheck = {
  zh: '该产品没有须核对信息的必备条件，不需要预筛',
  en: 'the product has no hard clause that reads any information',
};
