import type { SignedContract } from '../../../privacy/contract/contract.ts';
import type { Audit } from '../../../privacy/evidence/audit-task.ts';
import type { Said } from '../../../privacy/protocols/protocol.ts';

/** One task of the demonstration, as the report tells it. */
export type DemoStep = {
  readonly signed: SignedContract;
  readonly hash: string;
  /** What came out, in a few lines. */
  readonly outcome: readonly Said[];
  readonly audit: Audit;
  readonly wallSeconds: number;
};

/** A figure of the model trained without pooling beside that of one trained on the pooled rows. */
export type QualityRow = { readonly title: Said; readonly joint: string; readonly pooled: string };

export type DemoReport = {
  readonly at: string;
  readonly steps: readonly DemoStep[];
  readonly quality: readonly QualityRow[];
};
