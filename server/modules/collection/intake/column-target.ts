import type { FieldHeader } from './field-header.ts';

/** What a column of a file is taken for. Ranks order columns of the same meaning; the first that is filled in a row counts. */
export type ColumnTarget =
  | ({ readonly kind: 'field' } & FieldHeader)
  | { readonly kind: 'subject-code'; readonly rank: number }
  | { readonly kind: 'subject-name'; readonly rank: number }
  | { readonly kind: 'operation' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

/** A target by its name: a field, the subject's code or name, or the operation; null for what is left out. */
export const targetName = (target: ColumnTarget): string | null =>
  target.kind === 'field' ? target.field : target.kind === 'unknown' || target.kind === 'ignored' ? null : target.kind;
