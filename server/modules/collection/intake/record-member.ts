import type { Field } from '../../catalogue/index.ts';

/** The name of a field as it stands in JSON, with its colon, and whether its values never need escaping. */
export type Member = { readonly name: string; readonly plain: boolean };

export function memberOf(name: string, field: Field): Member {
  return { name: `${JSON.stringify(name)}:`, plain: plainKinds.has(field.kind) };
}

/** Kinds whose values have digits, capital letters, hyphens, brackets and stars only. */
const plainKinds: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['date', 'month', 'party-code', 'person-id']);
