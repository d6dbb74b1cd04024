import type { SealedCard } from '../../../../scoring/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';

/** A grade and the least score that gives it; the last has none. */
export type Grade = { readonly grade: string; readonly title: Bilingual; readonly from: number | null };

/** While `when` holds no grade is given that is better than `worst`: a veto where that is the last grade, else a cap. */
export type Rule = {
  readonly code: string;
  readonly title: Bilingual;
  /** A condition over the indicators, in the expression language. What is unknown does not hold. */
  readonly when: string;
  readonly worst: string;
};

/** A model as it is stored: a card, grades and rules, for a place. Its digest is its name, and nothing of it ever changes. */
export type ModelDocument = {
  readonly format: 'jinqiao-model-1';
  readonly name: string;
  readonly title: Bilingual;
  /** Made to show how a model looks, not to judge anybody by. */
  readonly sample: boolean;
  /** Whose own it is; left out, the platform's. So the same card of two institutions is two models, and neither learns of the other's. */
  readonly institution?: number;
  /** GB/T 2260; null everywhere. */
  readonly division: string | null;
  /** The digest of the definitions of the indicators it reads. */
  readonly featureSet: string;
  readonly card: SealedCard;
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly rules: readonly Rule[];
  /** Of a thousand; below, no grade is given. */
  readonly leastCoverage: number;
};

/** A model as somebody hands it in; whose it is and what its indicators are is filled in when it is taken. */
export type TypedModel = Omit<ModelDocument, 'featureSet' | 'institution'>;
