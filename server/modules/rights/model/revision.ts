import type { Bilingual } from '../../../kernel/pure/text.ts';

/** Why a record that was given holds no longer. An ordinary update by its provider is none of these. */
export const revisionReasons = {
  corrected: { zh: '经异议处理已更正', en: 'Corrected after an objection' },
  withdrawn: { zh: '数据提供单位已撤销', en: 'Withdrawn by its provider' },
  repaired: { zh: '信用修复', en: 'Credit repaired' },
  expired: { zh: '公示期满', en: 'Publication ended' },
  'not-verifiable': { zh: '无法核实，停止披露', en: 'Could not be verified, not disclosed any more' },
} as const satisfies Record<string, Bilingual>;
export type RevisionReason = keyof typeof revisionReasons;

/** A record that holds no longer as it was given. */
export type Revision = {
  readonly subjectId: string;
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly reason: RevisionReason;
  /** The objection, repair, delivery or day it was for. */
  readonly cause: string;
  /** The version objected to. */
  readonly oldDigest: string | null;
  /** The version that took its place; null where the record is gone or may no longer be used. */
  readonly newDigest: string | null;
  readonly madeAt: Date;
};

type Version = { readonly providerNo: number; readonly status: 'a' | 'w'; readonly digest: string };

/**
 * The digests of the versions, the oldest first, that hold no longer. After a correction these are the version objected to and whatever
 * was delivered between it and the right one; a repair and the end of a publication concern the record whoever reports it; a
 * withdrawal and what cannot be verified concern all that this provider ever said of it.
 */
export function staleDigests(revision: Revision, versions: readonly Version[]): readonly string[] {
  const { reason, providerNo, oldDigest, newDigest } = revision;
  const everybody = reason === 'repaired' || reason === 'expired';
  const asserted = versions.filter((one) => one.status === 'a' && (everybody || one.providerNo === providerNo));
  const first = reason === 'corrected' ? asserted.findLastIndex(({ digest }) => digest === oldDigest) : 0;
  const last = reason === 'corrected' && newDigest !== null ? asserted.findLastIndex(({ digest }) => digest === newDigest) : -1;
  const meant = asserted.slice(Math.max(first, 0), last > first ? last : undefined);
  return [...new Set(meant.map(({ digest }) => digest))].filter((digest) => digest !== newDigest);
}

/** Whether a repair or a publication's end concerns the record whoever gave it. */
export const concernsEverySource = ({ reason }: Pick<Revision, 'reason'>): boolean =>
  reason === 'repaired' || reason === 'expired';
