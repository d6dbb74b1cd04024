import type { Bilingual } from '../../../kernel/pure/text.ts';

/** What an adapter has at hand: the claim, and the service it asks, whose faults are told as `claims.proof-unavailable`. */
export type ProofAsk = {
  readonly claimId: string;
  /** The unified social credit code that is claimed. */
  readonly code: string;
  readonly now: Date;
  /** The platform's own address, for which evidence has to be made. */
  readonly audience: string;
  /** Posts a JSON document to the service and answers the JSON that comes back. */
  readonly post: (path: string, document: object) => Promise<unknown>;
};

/** What a person gives to begin; each adapter takes what it needs. */
export type ProofBegin = { readonly bankAccount?: string | undefined };

/** What a person offers in the end. */
export type Evidence = {
  readonly assertion?: string | undefined;
  readonly amountFen?: number | undefined;
  readonly remarkCode?: string | undefined;
  readonly legalName?: string | undefined;
};

/** What the person sees: what to do, and where. */
export type Shown = { readonly instructions: Bilingual; readonly url: string | null };

/** What comes of beginning; `kept` is known to the platform alone and gone when the claim ends. */
export type Begun = { readonly shown: Shown; readonly kept: Readonly<Record<string, string>> };

/** What evidence proves. Of what was proven only the digest stays, so `evidence` may hold what the service wrote, never a person's number. */
export type Judged =
  | { readonly outcome: 'proven'; readonly evidence: Readonly<Record<string, string>> }
  | { readonly outcome: 'wrong' | 'pending' | 'refused' };

/** A way to prove that one controls an enterprise. One file in `claims/proofs/` holds one of these. */
export type Proof = {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** 2 for the legal representative's own, see `sideThatOutranks`. */
  readonly rank: number;
  /**
   * It costs the enterprise something or can be guessed, so how often it is begun for one enterprise in a day is limited. The others are not: else a
   * stranger could keep the rightful owner from claiming.
   */
  readonly limited: boolean;
  readonly lifeHours: number;
  readonly maxTries: number;
  /** The part of the input that it cannot do without. */
  readonly needs: { readonly begin: readonly (keyof ProofBegin)[]; readonly complete: readonly (keyof Evidence)[] };
  readonly begin: (ask: ProofAsk, given: ProofBegin) => Promise<Begun>;
  readonly judge: (ask: ProofAsk, kept: Readonly<Record<string, string>>, evidence: Evidence) => Promise<Judged>;
};

export const defineProof = <const P extends Proof>(proof: P): P => proof;
