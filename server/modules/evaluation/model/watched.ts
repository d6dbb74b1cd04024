import type { CardValue } from '../../../../scoring/index.ts';

/** One enterprise at one moment as a model sees it, for watching over the model. */
export type Watched = {
  readonly divisionCode: string | null;
  readonly values: Readonly<Record<string, CardValue>>;
  /** Null where too little is known for one. */
  readonly grade: string | null;
  /** The grade by the model that counts, of one that is tried beside it. */
  readonly champion?: string | null;
};
