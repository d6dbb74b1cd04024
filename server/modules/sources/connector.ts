import type { Bilingual } from '../../kernel/pure/text.ts';
import type { GivenValues } from '../collection/index.ts';
import type { Post } from './wire/post-json.ts';

/** What a source is asked: about whom, of what, and on what ground. */
export type SourceQuestion = {
  readonly requestId: string;
  readonly subjectId: string;
  readonly item: string;
  /** The use for which it is asked: the provider may keep it as its own evidence. */
  readonly basis: {
    readonly authorisationId: string | null;
    readonly artefactDigest: string | null;
    readonly institutionNo: number | null;
    readonly purpose: string | null;
  };
};

/** A claim as it was judged elsewhere: measure, field, test and threshold, by the names of `query.verify`. */
export type SourceClaim = Readonly<Record<string, string | number>>;

export type VerifyQuestion = SourceQuestion & {
  readonly claim: SourceClaim;
  /** The day (`YYYY-MM-DD`) from which months are counted back, and the months of the data that may be looked at. */
  readonly day: string;
  readonly dataPeriod: { readonly from: string; readonly to: string } | null;
};

export type SourceVerdict = 'yes' | 'no' | 'unknown';

/** Speaks one kind of provider's interface. Throws `SourceFault`; what it answers is judged by the item's rules afterwards. */
export type Connector = {
  readonly name: string;
  readonly title: Bilingual;
  /** The records of an enterprise, values by the item's field names, amounts in the unit of the field; none is an answer. */
  readonly call: (post: Post, question: SourceQuestion) => Promise<readonly GivenValues[]>;
  readonly verify: (post: Post, question: VerifyQuestion) => Promise<SourceVerdict>;
};

/** Declares a connector. One file in `connectors/` holds one of these. */
export const defineConnector = (definition: Connector): Connector => definition;
