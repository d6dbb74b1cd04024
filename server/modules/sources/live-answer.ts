import type { Source } from './model/source.ts';
import type { SourceFaultCode } from './model/source-fault.ts';

/** A record as a source gave it, judged by the rules of its item. */
export type LiveRow = {
  readonly recordKey: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** JSON text. */
  readonly body: string;
  /** First 128 bits, in hex, of SHA-256 over the body. */
  readonly digest: string;
};

/** What a source gave of one enterprise: rows, perhaps none, or the fault that kept it from answering. */
export type LiveAnswer = {
  readonly source: Source;
  readonly rows: readonly LiveRow[];
} & (
  | { readonly from: 'live' | 'cache'; readonly fault: null; readonly fetchedAt: Date; readonly freshUntil: Date }
  | { readonly from: 'none'; readonly fault: SourceFaultCode; readonly fetchedAt: null; readonly freshUntil: null }
);

export const failedAnswer = (source: Source, fault: SourceFaultCode): LiveAnswer => ({
  source,
  rows: [],
  from: 'none',
  fault,
  fetchedAt: null,
  freshUntil: null,
});
