import type { Bilingual } from '../../../../kernel/pure/text.ts';
import type { CodeTableName } from '../../../catalogue/model/field.ts';

/** Finds an entry of a code table by its code or its exact Chinese or English title; given in, so that intake does no reading of its own. */
export type LookUpCode = (
  table: CodeTableName,
  textOrCode: string,
) => { readonly code: string; readonly title: Bilingual; readonly abolished: boolean } | undefined;
