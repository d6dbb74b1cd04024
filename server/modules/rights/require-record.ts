import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findItem, type ItemDefinition } from '../catalogue/index.ts';
import { findRecord } from '../records/index.ts';
import type { Matter } from './matter-store.ts';

type Given = { readonly item: string; readonly key: string; readonly providerNo?: number };

/** A record of the calling subject itself. Whatever else is named, somebody else's or nobody's, is not found. */
export async function requireOwnRecord(ctx: Context, given: Given) {
  const { subjectId } = ctx.principal;
  const item = findItem(given.item);
  if (subjectId === undefined || item === undefined) throw new Failure('resource.not-found');
  const fact = await findRecord(ctx, { subjectId, itemNo: item.no, recordKey: given.key }, given.providerNo);
  if (fact === undefined) throw new Failure('resource.not-found');
  const target = { subjectId, itemNo: item.no, recordKey: fact.recordKey, providerNo: fact.providerNo };
  return { item, fact, target };
}

/** Whether the provider's record is now another version than the one of this digest, or is gone. */
export async function hasChanged(ctx: Context, matter: Matter, digest: string): Promise<boolean> {
  return (await findRecord(ctx, matter, matter.providerNo))?.digest !== digest;
}

export function requireField(item: ItemDefinition, field: string | undefined): string | null {
  if (field === undefined) return null;
  if (Object.hasOwn(item.fields, field)) return field;
  const message = { zh: '信息项没有这一字段', en: 'is not a field of the item' };
  throw new Failure('request.invalid', { issues: [{ field: 'field', rule: 'known', message }] });
}
