import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { SourceFaultCode } from '../sources/index.ts';
import type { AnsweredItem } from './answer-items.ts';
import { verdictOfSources, type SourceAnswers } from './ask-sources.ts';
import { judge, type Claim, type Verdict } from './model/claim.ts';

export type Judged = {
  readonly verdict: Verdict;
  readonly judgedBy: 'records' | 'source';
  /** Why a source that was asked did not answer; null where it did, or none was asked. */
  readonly fault: SourceFaultCode | null;
  readonly providerNos: readonly number[];
};

/** What records say of a claim; undefined where nothing is on record, or nothing that could show it: then a source may be asked. */
export function verdictByRecords(claim: Claim, items: readonly AnsweredItem[], now: Date): Verdict | undefined {
  const held = items.find(({ item }) => item.name === claim.item)?.records ?? [];
  if (held.length === 0) return undefined;
  const verdict = judgeHeld(claim, held, now);
  return verdict === 'unknown' ? undefined : verdict;
}

/** The verdict on a claim: that of records where they have one, else that of the sources that were asked and may still be used. */
export function judgeOne(claim: Claim, items: readonly AnsweredItem[], answers: SourceAnswers, now: Date): Judged {
  const answered = items.find(({ item }) => item.name === claim.item);
  const byRecords = verdictByRecords(claim, items, now);
  // A provider may have narrowed its field while it was being asked.
  const usable = answers.filter(({ source }) => answered?.opens(source.providerNo, claim.field) === true);
  if (byRecords !== undefined || usable.length === 0)
    return { verdict: judgeHeld(claim, answered?.records ?? [], now), judgedBy: 'records', fault: null, providerNos: [] };
  const verdict = verdictOfSources(usable);
  const fault = verdict === 'unknown' ? (usable.find((one) => one.fault !== null)?.fault ?? null) : null;
  const providerNos = usable.filter((one) => one.fault === null).map(({ source }) => source.providerNo);
  return { verdict, judgedBy: 'source', fault, providerNos };
}

/** The providers who answered to claims about an item. */
export const providersAsked = (
  { item }: AnsweredItem,
  claims: readonly Claim[],
  judged: readonly Judged[],
): readonly number[] => [
  ...new Set(claims.flatMap((claim, index) => (claim.item === item.name ? (judged[index]?.providerNos ?? []) : []))),
];

const judgeHeld = (claim: Claim, held: AnsweredItem['records'], now: Date): Verdict =>
  judge(
    claim,
    held.map(({ validFrom, values }) => ({ validFrom, body: values })),
    chinaDay(now),
  );
