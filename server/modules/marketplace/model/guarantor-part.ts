import type { Bilingual } from '../../../kernel/pure/text.ts';

/** What a guarantor commits itself to (担保意向函). Money in fen; the fee in basis points of the guaranteed amount a year. */
export type Undertaking = {
  readonly letterNo: string;
  readonly amountFen: number;
  readonly feeBp: number;
  /** The last day in China on which the lender may rely on it. */
  readonly validUntil: string;
  /** The letter itself, among the guarantee's documents; null where it was not handed in. */
  readonly letterId: string | null;
};

/** A guarantor's part in an application, as both its sides may know it: whether it was asked, and what it commits itself to; never why it declined. */
export type GuarantorPart = {
  readonly guaranteeId: string;
  /** When it was asked, and which of the guarantee's own events this follows: so that what comes late is known to be late. */
  readonly askedAt: string;
  readonly seq: number;
  readonly guarantorNo: number;
  readonly guarantorName: Bilingual;
  /** Null before it is given, and when it holds no longer. */
  readonly undertaking: Undertaking | null;
};
