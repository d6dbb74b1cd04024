import type { Tx } from '../../kernel/pure/context.ts';
import { findSubject, findSubjectId, readUnifiedCode } from '../subjects/index.ts';

/** A code as it was given, put right, and the enterprise it leads to. */
export type Claimable = { readonly code: string; readonly subjectId: string };

/**
 * The enterprise that may be claimed by a code; undefined for one that is not known, was deregistered (注销), or was merged into another, which is
 * then the one to claim. The three must look the same to whoever asks.
 */
export async function findClaimable(tx: Tx, given: string): Promise<Claimable | undefined> {
  const reading = readUnifiedCode(given);
  if (reading.outcome === 'refused') return undefined;
  const subjectId = await findSubjectId(tx, reading.code);
  if (subjectId === undefined || !(await isClaimable(tx, subjectId))) return undefined;
  return { code: reading.code, subjectId };
}

export async function isClaimable(tx: Tx, subjectId: string): Promise<boolean> {
  const subject = await findSubject(tx, subjectId);
  return subject !== undefined && subject.mergedInto === null && subject.status !== 'deregistered';
}
