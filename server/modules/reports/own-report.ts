import type { Context } from '../../kernel/pure/context.ts';
import { categories, effectiveCatalogue, findItem, requireTitle } from '../catalogue/index.ts';
import { collectedItems, currentEvaluation, indicatorTitle } from '../evaluation/index.ts';
import { listProvidersOfItems } from '../institutions/index.ts';
import { ownSections, SELF_REPORTED, selfReportedTitle } from '../records/index.ts';
import { findSubject, sizeTitles } from '../subjects/index.ts';
import { caseHistory } from './case-history.ts';
import { codeTitle } from './code-title.ts';
import { keptUntil, newNumber, verifyUrl } from './keep-report.ts';
import { composeReport, type Composed } from './model/compose-report.ts';
import type { ReportDocument, ReportRecord } from './model/report-document.ts';
import { reportEvaluation } from './model/report-evaluation.ts';
import { reportItem } from './model/report-item.ts';

/** So long the platform keeps a report that an enterprise made for itself. */
const KEPT_DAYS = 365;

/** A report of an enterprise for itself: all of its file that may be shared, whoever is to see it. */
export async function ownReport(ctx: Context, subjectId: string): Promise<ReportDocument> {
  const items = await ownItems(ctx, subjectId);
  const subject = await findSubject(ctx.tx, subjectId);
  const [evaluation, history, catalogue] = await Promise.all([
    currentEvaluation(ctx, subjectId),
    caseHistory(ctx, subjectId),
    effectiveCatalogue(ctx.tx),
  ]);
  const number = await newNumber(ctx, subjectId);
  return composeReport({
    head: {
      number,
      kind: 'own',
      madeAt: ctx.now.toISOString(),
      asOf: ctx.now.toISOString(),
      expiresAt: keptUntil(ctx.now, KEPT_DAYS),
      subjectId,
      name: subject?.name ?? null,
      institutionNo: null,
      institutionName: null,
      purpose: null,
      purposeTitle: { zh: '企业自用', en: 'The enterprise’s own use' },
      caseNo: null,
      authorisationId: null,
      artefactDigest: null,
      disclosureId: null,
      verifyUrl: verifyUrl(ctx, number),
    },
    ...history,
    catalogueVersion: catalogue.version,
    evaluation: evaluation === null ? null : reportEvaluation(evaluation, indicatorTitle),
    items,
    basics: subject === undefined ? [] : basicsOf(subject),
  });
}

async function ownItems(ctx: Context, subjectId: string): Promise<Composed['items']> {
  const isCollected = await collectedItems(ctx.tx, subjectId, ctx.now);
  const made: Composed['items'][number][] = [];
  const names = await providerNames(ctx);
  for await (const { item: name, records } of ownSections(ctx, subjectId)) {
    const item = findItem(name)!;
    // What is repaired or withheld is shared with nobody, so it is in no report that may go from hand to hand.
    const shared = records.filter(({ repaired, withheld }) => !repaired && !withheld);
    const given = shared.map(({ key, validFrom, validTo, values, disputed, selfReported, others, source }): ReportRecord => ({
      key,
      validFrom,
      validTo,
      values,
      banded: [],
      masked: [],
      disputed,
      conflicting: others.some((other) => !other.selfReported),
      selfReported,
      source: {
        providerNo: source.providerNo,
        name: names(source.providerNo),
        recordedAt: source.recordedAt,
        digest: source.digest,
      },
    }));
    const missing = given.length > 0 ? null : isCollected(item.no) ? 'none-on-record' : 'not-collected';
    const { no, title } = categories[item.category];
    made.push({ category: { no, title }, item: reportItem({ item, missing, withheldFields: [], records: given }, codeTitle) });
  }
  return made;
}

async function providerNames(ctx: Context) {
  const { items } = await effectiveCatalogue(ctx.tx);
  const providers = await listProvidersOfItems(
    ctx.tx,
    items.map(({ no }) => no),
  );
  const names = new Map(providers.map(({ providerNo, nameZh, nameEn }) => [providerNo, { zh: nameZh, en: nameEn }]));
  return (providerNo: number) =>
    providerNo === SELF_REPORTED
      ? selfReportedTitle
      : (names.get(providerNo) ?? { zh: String(providerNo), en: String(providerNo) });
}

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

function basicsOf({ size, industrySection, divisionCode, divisionSource }: Subject): ReportDocument['basics'] {
  const found: ReportDocument['basics'] = [];
  if (size !== 'unknown') found.push({ title: { zh: '企业规模', en: 'Size' }, value: sizeTitles[size] });
  if (industrySection !== null)
    found.push({ title: { zh: '行业门类', en: 'Section of industry' }, value: requireTitle('industry', industrySection) });
  if (divisionCode !== null && divisionSource === 'code')
    found.push({
      title: { zh: '所在地区（按代码推断）', en: 'Place (by its code)' },
      value: requireTitle('division', divisionCode),
    });
  return found;
}
