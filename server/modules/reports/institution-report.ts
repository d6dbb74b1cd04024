import type { Static } from 'typebox';
import { digestOf } from '../../kernel/digest.ts';
import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { categories } from '../catalogue/index.ts';
import { bankEvaluation, indicatorTitle } from '../evaluation/index.ts';
import { findAdmission, purposes, type Purpose } from '../institutions/index.ts';
import {
  answerItems,
  askedOf,
  disclose,
  useFor,
  type AnsweredItem,
  recordView,
  type PreparedAsk,
  type Receipt,
} from '../query/index.ts';
import { caseHistory } from './case-history.ts';
import { codeTitle } from './code-title.ts';
import { keptUntil, newNumber, verifyUrl } from './keep-report.ts';
import { composeReport, type Composed } from './model/compose-report.ts';
import type { ReportDocument } from './model/report-document.ts';
import { reportEvaluation } from './model/report-evaluation.ts';
import { reportItem } from './model/report-item.ts';

/** An authorisation says how long what is received may be kept; one that says nothing opens the shortest time that is of use. */
const DEFAULT_DAYS = 30;

export type MakeInput = {
  readonly authorisationId: string;
  readonly code: string;
  readonly purpose: string;
  readonly caseNo: string;
  readonly items: readonly { readonly item: string; readonly fields?: readonly string[] }[];
};

/** A report under an authorisation: one use, read, evaluated and disclosed like every other, and put together from what that lets out. */
export async function institutionReport(
  ctx: Context,
  input: MakeInput,
  { knowledge, taken, live }: PreparedAsk,
): Promise<{ readonly document: ReportDocument; readonly receipt: Static<typeof Receipt> }> {
  const asked = askedOf(input);
  const reading = { knownAt: null, knowledge, live } as const;
  const { basis, items, whole, catalogueVersion } = await useFor(
    ctx,
    input,
    { items: asked, mode: 'query', taken },
    async (basis) => {
      const answered = await answerItems(ctx, basis, asked, { ...reading, figures: 'as-granted' });
      // Where figures leave as bands only, the evaluation is computed from the figures themselves, of which it tells none.
      const counted = basis.banded ? await answerItems(ctx, basis, asked, { ...reading, figures: 'whole' }) : answered;
      return { basis, ...answered, whole: counted.items };
    },
  );
  const evaluation = await bankEvaluation(ctx, basis, whole);
  const content = {
    ...(await caseHistory(ctx, basis.subjectId)),
    catalogueVersion,
    evaluation: evaluation === undefined ? null : reportEvaluation(evaluation, indicatorTitle),
    items: items.map(givenItem),
    basics: [],
    // A portrait is drawn from the whole file, beyond what an authorisation opens.
    portrait: null,
  };
  const number = await newNumber(ctx, basis.subjectId);
  const receipt = await disclose(ctx, basis, {
    operation: 'reports.make',
    caseNo: input.caseNo,
    request: input,
    items,
    catalogueVersion,
    answerDigest: digestOf({ number, items: content.items, evaluation: content.evaluation }),
  });
  const head = await headOf(ctx, basis, { number, caseNo: input.caseNo, disclosureId: receipt.disclosureId, items });
  return { document: composeReport({ ...content, head }), receipt };
}

function givenItem(one: AnsweredItem): Composed['items'][number] {
  const { item, missing, withheld, records } = one;
  const { no, title } = categories[item.category];
  const given = records.map((record) => recordView(record, one));
  const withheldFields = withheld.map(({ field }) => field);
  return { category: { no, title }, item: reportItem({ item, missing, withheldFields, records: given }, codeTitle) };
}

type Made = {
  readonly number: string;
  readonly caseNo: string;
  readonly disclosureId: string;
  readonly items: readonly AnsweredItem[];
};

async function headOf(
  ctx: Context,
  basis: Basis,
  { number, caseNo, disclosureId, items }: Made,
): Promise<ReportDocument['head']> {
  const { institutionNo, purpose } = basis;
  const admission = institutionNo === null ? undefined : await findAdmission(ctx.tx, institutionNo);
  const name = items.find(({ item }) => item.name === 'registration')?.records[0]?.values['name'];
  return {
    number,
    kind: 'institution',
    madeAt: ctx.now.toISOString(),
    asOf: ctx.now.toISOString(),
    expiresAt: keptUntil(ctx.now, basis.retentionDays ?? DEFAULT_DAYS),
    subjectId: basis.subjectId,
    name: typeof name === 'string' ? name : null,
    institutionNo,
    institutionName: admission === undefined ? null : { zh: admission.nameZh, en: admission.nameEn },
    purpose,
    purposeTitle: purposes[purpose as Purpose] ?? { zh: '', en: '' },
    caseNo,
    authorisationId: basis.authorisationId,
    artefactDigest: basis.artefactDigest,
    disclosureId,
    verifyUrl: verifyUrl(ctx, number),
  };
}
