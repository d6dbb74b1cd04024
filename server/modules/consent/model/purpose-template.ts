import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { Purpose } from '../../institutions/index.ts';
import type { CaseKind, UseMode } from './artefact.ts';

/**
 * A purpose turned into numbers, so that an authorisation for one purpose cannot quietly become another. A template never changes:
 * other limits are a new version, and an authorisation keeps the version it was made from.
 */
export type PurposeTemplate = {
  readonly name: Purpose;
  readonly version: number;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly maxValidityDays: number;
  readonly maxUses: number;
  readonly maxUsesPerDay: number;
  /** Months before the authorisation begins that the data may reach back. */
  readonly maxHistoryMonths: number;
  readonly maxRetentionDays: number;
  readonly modes: readonly UseMode[];
  readonly banded: boolean;
  readonly caseKinds: readonly CaseKind[];
  readonly oneCase: boolean;
  /** Names of items, or every item and field that the catalogue does not keep compute-only. */
  readonly items: readonly string[] | 'any-but-compute-only';
  /** What the enterprise reads before it decides. Placeholders: institution, items, period, from, until, uses, daily, retention. */
  readonly screenText: Bilingual;
};

/** Declares a purpose. One file in `consent/templates/` holds one of these. */
export const defineTemplate = (definition: PurposeTemplate): PurposeTemplate => definition;
