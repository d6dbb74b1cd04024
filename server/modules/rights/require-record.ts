import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findItem, type ItemDefinition } from '../catalogue/index.ts';
import { findRecord, isSelfReported } from '../records/index.ts';
import type { Matter } from './matter-store.ts';
import { selfReportableItems } from './model/self-report.ts';

type Given = { readonly item: string; readonly key: string; readonly providerNo?: number };

/**
 * A department's record about the calling subject itself. Whatever else is named, somebody else's or nobody's, is not found; what it reported
 * of itself it mends itself.
 */
export async function requireOwnRecord(ctx: Context, given: Given) {
  const { subjectId } = ctx.principal;
  const item = findItem(given.item);
  if (subjectId === undefined || item === undefined) throw new Failure('resource.not-found');
  const fact = await findRecord(ctx, { subjectId, itemNo: item.no, recordKey: given.key }, given.providerNo);
  if (fact === undefined) throw new Failure('resource.not-found');
  if (isSelfReported(fact)) throw new Failure('state.conflict', { detail: ownReport });
  const target = { subjectId, itemNo: item.no, recordKey: fact.recordKey, providerNo: fact.providerNo };
  return { item, fact, target };
}

/** The digest of the version that the provider's record has now; null where it is gone. */
export async function newestDigest(ctx: Context, matter: Matter): Promise<string | null> {
  return (await findRecord(ctx, matter, matter.providerNo))?.digest ?? null;
}

/** An item that an enterprise may report of itself. */
export function requireSelfReportable(name: string): ItemDefinition {
  const item = selfReportableItems.includes(name) ? findItem(name) : undefined;
  if (item !== undefined) return item;
  const message = { zh: '该信息项不能自愿填报', en: 'is not an item that enterprises report of themselves' };
  throw new Failure('request.invalid', { issues: [{ field: 'item', rule: 'self-reportable', message }] });
}

/** The number of an item that may be left out. */
export function optionalItemNo(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const item = findItem(name);
  if (item !== undefined) return item.no;
  const message = { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' };
  throw new Failure('request.invalid', { issues: [{ field: 'item', rule: 'known', message }] });
}

export function requireField(item: ItemDefinition, field: string | undefined): string | null {
  if (field === undefined) return null;
  if (Object.hasOwn(item.fields, field)) return field;
  const message = { zh: '信息项没有这一字段', en: 'is not a field of the item' };
  throw new Failure('request.invalid', { issues: [{ field: 'field', rule: 'known', message }] });
}

const ownReport = {
  zh: '该记录由本单位自行填报，请以 rights.report-record 更正或以 rights.withdraw-report 撤回',
  en: 'the enterprise reported this record itself: mend it with rights.report-record or take it back with rights.withdraw-report',
};
