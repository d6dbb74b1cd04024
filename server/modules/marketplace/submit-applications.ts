import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { openApplicationCases } from '../query/index.ts';
import { tell } from './append.ts';
import { giveForReview, type Authorise } from './give-for-review.ts';
import { dueOn, type ClockDays, type WorkingDays } from './model/clock-rules.ts';
import type { CompiledProduct } from './model/compiled-product.ts';
import { findOpen, insertApplications, type ApplicationRow, type NewApplication } from './store/applications.ts';
import type { DemandRow } from './store/demands.ts';

export type Submission = {
  /** Held, so that submissions for it come one after the other. */
  readonly demand: DemandRow;
  readonly subjectName: string;
  readonly products: readonly CompiledProduct[];
  readonly authorise: Authorise | undefined;
  /** An authorisation that was given for it beforehand, in place of a new one. */
  readonly authorisationId?: string | null;
  readonly reroutedFrom: string | null;
  readonly clocks: ClockDays;
  readonly days: WorkingDays;
};

export type Submitted = Pick<
  ApplicationRow,
  'applicationId' | 'productId' | 'institutionNo' | 'state' | 'dueOn' | 'caseNo' | 'authorisationId'
> & {
  /** False where it was open already: nothing goes out twice. */
  readonly isNew: boolean;
};

/** Sends a demand for products to their institutions: application, first event, financing case, authorisation and word to the institution, all or none. */
export async function submitApplications(ctx: Context, submission: Submission): Promise<readonly Submitted[]> {
  const { demand, products, reroutedFrom, clocks, days } = submission;
  const { subjectId, demandId, purpose, guarantees, repayments, note } = demand;
  const ids = products.map(({ productId }) => productId);
  const open = await findOpen(ctx.tx, subjectId, demandId, ids);
  const before = new Map(open.map((row) => [row.productId, row]));
  const due = dueOn('submitted', clocks, days);
  const rows: NewApplication[] = [];
  for (const product of products) if (!before.has(product.productId)) rows.push(await newApplication(ctx, submission, product));
  if (rows.length > 0) {
    const wish = { purpose, guarantees, repayments, note };
    const made = await insertApplications(ctx, rows, { kind: 'submitted', wish, reroutedFrom, dueOn: due });
    // The demand is held, so nobody else can have asked for the same meanwhile.
    if (made.size !== rows.length) throw new Error('an application was open that was not seen');
    await Promise.all([openApplicationCases(ctx, rows), ...rows.map((row) => tell(ctx, { ...row, eventCount: 1 }, 'submitted'))]);
  }
  const news = new Map(rows.map((row) => [row.productId, row]));
  return products.map(({ productId }) => {
    const fresh = news.get(productId);
    return fresh === undefined
      ? { ...before.get(productId)!, isNew: false }
      : { ...fresh, state: 'submitted', dueOn: due, isNew: true };
  });
}

async function newApplication(ctx: Context, submission: Submission, product: CompiledProduct): Promise<NewApplication> {
  const { demand, subjectName, authorise, authorisationId, reroutedFrom } = submission;
  const applicationId = randomUUID();
  const { subjectId, demandId, amountFen, termMonths } = demand;
  const { institutionNo, productId, version: productVersion } = product;
  return {
    subjectId,
    applicationId,
    demandId,
    subjectName,
    institutionNo,
    productId,
    productVersion,
    amountFen,
    termMonths,
    caseNo: `JQ-${applicationId}`,
    reroutedFrom,
    authorisationId:
      authorise === undefined
        ? (authorisationId ?? null)
        : await giveForReview(ctx, { institutionNo, needed: product.document.items, authorise }),
  };
}
