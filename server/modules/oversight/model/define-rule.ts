import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { DayFacts } from './day-facts.ts';

export type Severity = 'minor' | 'serious' | 'grave';

/** Numbers that made a rule speak, as whole numbers, by name. */
export type Measured = Readonly<Record<string, number>>;

export type RuleHit = { readonly severity: Severity; readonly measured: Measured };

export type Threshold = { readonly title: Bilingual; readonly initial: number };

/** Which disclosures of the day show what a rule found; none where nothing left the platform. */
export type EvidenceKind = 'day' | 'ended' | 'off-hours' | 'own' | 'none';

/** A rule of misuse (滥用规则). It looks at one institution's day and speaks or is silent; one file in `rules/` holds one. */
export type Rule = {
  readonly name: string;
  readonly title: Bilingual;
  /** What it looks at, and what it cannot know. */
  readonly looksAt: Bilingual;
  readonly evidence: EvidenceKind;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  readonly judge: (facts: DayFacts, threshold: (name: string) => number) => RuleHit | undefined;
  /** What an ordinary day has otherwise; the conformance test runs both. */
  readonly fires: Partial<DayFacts>;
  readonly silent: Partial<DayFacts>;
};

export const defineRule = (rule: Rule): Rule => rule;
