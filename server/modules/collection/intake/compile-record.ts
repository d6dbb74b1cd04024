import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import { lookUpCode, type ItemDefinition } from '../../catalogue/index.ts';
import { describeReason } from './describe-reason.ts';
import { mapHeader } from './header-mapping.ts';
import type { Reason } from './reason.ts';
import { compileRows } from './row-compiler.ts';

/** A record that keeps the rules of its item, ready to be stored. */
export type CompiledRecord = {
  readonly recordKey: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** JSON text. */
  readonly body: string;
};

export type GivenValues = Readonly<Record<string, string | number | boolean>>;

const CODE = 'unifiedCode';

/**
 * Judges one record about a subject by the very rules that a delivered row is judged by: the same readings of dates and amounts, the same
 * refusals. `values` has them by the names of the item's fields, amounts in the unit of the field. Every reason names its field.
 */
export function compileRecord(
  item: ItemDefinition,
  subjectId: string,
  values: GivenValues,
): { readonly record: CompiledRecord } | { readonly issues: readonly FieldIssue[] } {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(item.fields, name));
  if (unknown.length > 0)
    return { issues: unknown.map((name) => ({ field: `values.${name}`, rule: 'known', message: noField })) };
  const names = Object.keys(item.fields);
  const mapping = mapHeader(item, [CODE, ...names], Object.fromEntries(names.map((name) => [name, name])));
  const { compile } = compileRows(item, mapping, { lookUpCode });
  const row = compile([subjectId, ...names.map((name) => String(values[name] ?? ''))]);
  if (row.kind === 'refused') return { issues: row.reasons.map((reason) => issueOf(reason, item)) };
  const { recordKey, validFrom, validTo, body } = row;
  return { record: { recordKey, validFrom, validTo, body } };
}

function issueOf(reason: Reason, item: ItemDefinition): FieldIssue {
  const [zh, en] = [describeReason(reason, item, 'zh'), describeReason(reason, item, 'en')];
  return {
    field: reason.field === null ? 'values' : `values.${reason.field}`,
    rule: reason.rule,
    message: { zh: `${zh.title}；${zh.mend}`, en: `${en.title}: ${en.mend}` },
  };
}

const noField = { zh: '信息项没有这一字段', en: 'is not a field of the item' };
