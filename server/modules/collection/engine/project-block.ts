import type { Context } from '../../../kernel/pure/context.ts';
import { findItem } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { listNewest, resolveRecords, type Fact } from '../../records/index.ts';
import { applyRegistrations, applySizeFigures, ensureSubjects } from '../../subjects/index.ts';
import { figuresOf, registrationOf } from './subject-facts.ts';

const registrationNo = noOf('registration');
const changesNo = noOf('registration-changes');
const annualReportNo = noOf('annual-report');

/**
 * Brings the rows of subjects up to date after records of an item about them were written. What stands in the records now is taken,
 * not what was just delivered, so doing it again, late or in another order comes to the same rows.
 */
export async function projectSubjects(ctx: Context, itemNo: number, subjectIds: readonly string[]): Promise<void> {
  const ids = [...new Set(subjectIds)].toSorted();
  if (itemNo === annualReportNo) return projectSizes(ctx, ids);
  if (itemNo !== registrationNo && itemNo !== changesNo) return ensureSubjects(ctx.tx, ids, ctx.now);
  const registrations = await believed(ctx, registrationNo, ids);
  const changes = await believed(ctx, changesNo, ids);
  const now = ids.map((id) => registrationOf(id, registrations.get(id)?.[0], changes.get(id) ?? []));
  // The size depends on the industry, so it follows where that changed.
  const otherIndustry = await applyRegistrations(ctx.tx, now, ctx.now);
  if (otherIndustry.length > 0) await projectSizes(ctx, otherIndustry);
}

async function projectSizes(ctx: Context, ids: readonly string[]): Promise<void> {
  const reports = await believed(ctx, annualReportNo, ids);
  await applySizeFigures(
    ctx.tx,
    ids.map((subjectId) => ({ subjectId, reports: (reports.get(subjectId) ?? []).flatMap(figuresOf) })),
    ctx.now,
  );
}

/** The records of an item that are to be believed, by subject: of several providers the one of precedence. */
async function believed(ctx: Context, itemNo: number, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const facts = await listNewest(ctx.tx, itemNo, ids);
  const precedences = new Map<number, number>();
  for (const providerNo of new Set(facts.map((fact) => fact.providerNo))) {
    precedences.set(providerNo, (await findProvider(ctx.tx, providerNo))?.precedence ?? Number.MAX_SAFE_INTEGER);
  }
  const bySubject = Map.groupBy(facts, (fact) => fact.subjectId);
  return new Map([...bySubject].map(([id, all]) => [id, resolveRecords(all, (providerNo) => precedences.get(providerNo)!)]));
}

function noOf(name: string): number {
  const item = findItem(name);
  if (item === undefined) throw new Error(`the catalogue has no item ${name}`);
  return item.no;
}
