import type { ItemDefinition } from '../../catalogue/index.ts';
import type { ColumnTarget } from './column-target.ts';
import { fieldHeader, fieldHeaders, findFieldHeader, type FieldHeaders } from './field-header.ts';
import { findProblems, type HeaderProblem } from './header-problem.ts';
import { headerKey, splitRemark } from './header-text.ts';
import { cleanText } from './normalise/clean-text.ts';
import { silentNotes } from './normalise/silent-notes.ts';
import { isRefusalHeader } from './refusal-header.ts';
import { isOperationHeader, subjectCodeRank, subjectNameRank, sureRanks } from './subject-header.ts';

/** How the columns of a file belong to an item. A file whose mapping has problems cannot be taken in. */
export type HeaderMapping = {
  readonly headers: readonly string[];
  /** One target a column, in the file's order. */
  readonly targets: readonly ColumnTarget[];
  /** Headers that mean nothing to this item; their cells are left out, and the receipt says so. */
  readonly unknown: readonly string[];
  readonly problems: readonly HeaderProblem[];
};

/** What a provider says about a header: the field it means, the subject's code or name, or nothing. */
export type HeaderOverrides = Readonly<Record<string, string>>;

/** Finds what each column of a file with this header means for the item. Overrides go before everything else. */
export function mapHeader(item: ItemDefinition, header: readonly string[], overrides: HeaderOverrides = {}): HeaderMapping {
  const headers = header.map((text) => cleanText(text, silentNotes));
  const targets = targetsOf(item, headers, overrides);
  const unknown = headers.filter((_, index) => targets[index]!.kind === 'unknown');
  return { headers, targets, unknown, problems: findProblems(item, headers, targets, overrides) };
}

/** Whether a line of cells is the header of this item: the subject's code is recognised, or said by an override, and at least one field. */
export function isHeader(item: ItemDefinition, cells: readonly string[], overrides: HeaderOverrides = {}): boolean {
  const kinds = new Set(targetsOf(item, cells, overrides).map(({ kind }) => kind));
  return kinds.has('subject-code') && kinds.has('field');
}

/** Whether a header can be said to mean this: a field of the item, the subject's code or name, or nothing. */
export const canMean = (item: ItemDefinition, target: string): boolean =>
  target === 'ignore' || target === 'subject-code' || target === 'subject-name' || Object.hasOwn(item.fields, target);

function targetsOf(item: ItemDefinition, headers: readonly string[], overrides: HeaderOverrides): ColumnTarget[] {
  const keys = fieldHeaders(item);
  const byHeader = new Map(Object.entries(overrides).map(([text, target]) => [headerKey(text), target]));
  return headers.map((text) => overridden(item, text, byHeader.get(headerKey(text))) ?? recognise(item, keys, text));
}

function overridden(item: ItemDefinition, header: string, target: string | undefined): ColumnTarget | undefined {
  if (target === undefined) return undefined;
  if (target === 'ignore') return { kind: 'ignored' };
  if (target === 'subject-code' || target === 'subject-name') return { kind: target, rank: 0 };
  if (!Object.hasOwn(item.fields, target)) return undefined;
  const field = fieldHeader(target, item.fields[target]!, splitRemark(header).remark);
  return field === undefined ? undefined : { kind: 'field', ...field };
}

function recognise(item: ItemDefinition, keys: FieldHeaders, header: string): ColumnTarget {
  const key = headerKey(header);
  if (key === '' || isRefusalHeader(header)) return { kind: 'ignored' };
  const bareKey = headerKey(splitRemark(header).head);
  const codeRank = subjectCodeRank(key) ?? subjectCodeRank(bareKey);
  if (codeRank !== undefined && codeRank < sureRanks) return { kind: 'subject-code', rank: codeRank };
  const field = findFieldHeader(item, keys, header);
  if (field !== undefined) return { kind: 'field', ...field };
  if (codeRank !== undefined) return { kind: 'subject-code', rank: codeRank };
  const nameRank = subjectNameRank(key) ?? subjectNameRank(bareKey);
  if (nameRank !== undefined) return { kind: 'subject-name', rank: nameRank };
  return isOperationHeader(key) ? { kind: 'operation' } : { kind: 'unknown' };
}
