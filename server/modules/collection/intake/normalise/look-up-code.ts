import type { Bilingual } from '../../../../kernel/pure/text.ts';
import type { FieldOf } from './normaliser.ts';

/** Finds an entry of a code table by its code or its exact Chinese or English title; given in, so that intake does no reading of its own. */
export type LookUpCode = (
  table: FieldOf<'code'>['table'],
  textOrCode: string,
) => { readonly code: string; readonly title: Bilingual; readonly abolished: boolean } | undefined;
