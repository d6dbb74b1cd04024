import { readIdentifier, type SubjectIdentifier } from '../../subjects/index.ts';
import type { IdentifierKind } from './compiled-row.ts';
import { isNullText } from './normalise/null-text.ts';
import { textNormaliser } from './normalise/text.ts';
import type { RowPlan } from './row-plan.ts';
import { refuse, warn, type RowState } from './row-state.ts';

export type Subject = { readonly kind: IdentifierKind; readonly identifier: string };

/** The identifier of the row's subject, from the surest column that is filled; null if it is refused, with the reason noted. */
export function readSubject(plan: RowPlan, state: RowState, cells: readonly string[]): Subject | null {
  const cell = firstFilled(plan.codeCells, cells);
  const raw = cells[cell] ?? '';
  const { kind, reading } = readIdentifier(raw);
  if (reading.outcome === 'refused') {
    const rule = isNullText(raw.trim()) ? 'empty' : reading.rule;
    refuse(state, `identifier.${rule}`, { name: null, field: null, header: plan.headers[cell]!, raw });
    return null;
  }
  if (reading.outcome !== 'valid' || (kind === 'unified-code' && reading.warnings.length > 0)) noteOddities(state, reading);
  // Only a reading of `none` is always refused, which TypeScript cannot see through the pair.
  return { kind: kind as IdentifierKind, identifier: 'code' in reading ? reading.code : reading.number };
}

function noteOddities(state: RowState, reading: SubjectIdentifier['reading']): void {
  if ('warnings' in reading) for (const warning of reading.warnings) warn(state, warning);
  if (!('mendings' in reading) || reading.mendings.length === 0) return;
  state.notes.counted('identifier.mended');
  for (const mending of reading.mendings) warn(state, `mended.${mending}`);
}

function firstFilled(candidates: readonly number[], cells: readonly string[]): number {
  if (candidates.length > 1) {
    for (const cell of candidates) {
      const text = (cells[cell] ?? '').trim();
      if (text !== '' && !isNullText(text)) return cell;
    }
  }
  return candidates[0]!;
}

/** The longest name of a subject, in UTF-16 units. */
export const maxSubjectNameLength = 300;
const normaliseName = textNormaliser({ maxLength: maxSubjectNameLength });

/** The subject's name as the row gives it: from a column of its own, else from the item's field that is the name; null if it gives none. */
export function readSubjectName(plan: RowPlan, state: RowState, cells: readonly string[]): string | null {
  if (plan.nameCells.length > 0) {
    const cell = firstFilled(plan.nameCells, cells);
    const raw = cells[cell] ?? '';
    const name = raw === '' ? null : normaliseName(raw, state.notes);
    if (typeof name === 'string') return name;
    if (name !== null) refuse(state, 'text.too-long', { name: null, field: null, header: plan.headers[cell]!, raw });
  }
  if (plan.nameField < 0) return null;
  const value = state.values[plan.nameField]!;
  return typeof value === 'string' ? value : null;
}
