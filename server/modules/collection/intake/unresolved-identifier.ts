import type { IdentifierKind } from './compiled-row.ts';
import { reasonValue } from './mask-value.ts';
import type { Reason } from './reason.ts';
import type { RefusalRuleName } from './refusal-rule-name.ts';

/** Kinds of identifier that name a subject only through an alias. */
export type AliasedKind = Exclude<IdentifierKind, 'unified-code'>;

const rules: Readonly<Record<AliasedKind, RefusalRuleName>> = {
  'organisation-code': 'identifier.organisation-code',
  'registration-number': 'identifier.old-registration-number',
};

/** Why a row is kept out whose identifier is written rightly but is no subject's alias. */
export function unresolvedIdentifier(kind: AliasedKind, identifier: string, column: string | null): Reason {
  return { field: null, column, rule: rules[kind], value: reasonValue(identifier, null) };
}
