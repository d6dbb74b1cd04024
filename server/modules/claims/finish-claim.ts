import { digestOf } from '../../kernel/digest.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findSubject } from '../subjects/index.ts';
import { asPlatform } from './as-platform.ts';
import { askService } from './ask-service.ts';
import { isClaimable } from './claimable.ts';
import { mayTry, stateAt, triesLeft, type Claim, type ClaimEvent } from './model/claim.ts';
import { requireProof } from './proofs.ts';
import type { Evidence, Judged } from './proofs/proof.ts';
import { requireFields } from './require-fields.ts';
import { appendEvent, findSecret, forgetSecret, holdClaim, type HeldClaim } from './store/claims.ts';
import { findService } from './store/settings.ts';
import { holdOwners, takeOver } from './take-over.ts';

export type FinishedClaim = HeldClaim & { readonly name: string | null };

/**
 * Judges the evidence a person offers for his claim. The try is counted and committed before the evidence is looked at, and given back only when nothing
 * was said about it; so guessing is bounded whatever runs at the same time, and whatever process is ended. What was wrong is an answer, no failure.
 * @throws resource.not-found, state.conflict, request.invalid, claims.proof-unavailable
 */
export async function finishClaim(ctx: Context, personId: string, claimId: string, evidence: Evidence): Promise<FinishedClaim> {
  const { row, kept, baseUrl } = await takeTry(ctx, personId, claimId, evidence);
  ctx.concerns(row.subjectId);
  const proof = requireProof(row.proof);
  const ask = { claimId, code: row.code, now: ctx.now, audience: ctx.platform.publicUrl, post: askService(ctx, baseUrl) };
  let judged: Judged;
  try {
    judged = await proof.judge(ask, kept, evidence);
  } catch (error) {
    await giveBack(ctx, personId, claimId);
    throw error;
  }
  return asPlatform(ctx, async (reach) => {
    const before = await held(reach, personId, claimId);
    // Evidence that came twice at once: the other one ended it.
    if (before.row.state !== 'pending') throw conflict(before, ctx.now);
    const after = await appendEvent(reach, before, await eventOf(reach, before, judged));
    if (after.row.state !== 'pending') await forgetSecret(reach.tx, claimId);
    const { state, subjectId } = after.row;
    if (state === 'contested') await reach.emit({ name: 'claims.contested', payload: { claimId, subjectId } });
    const name = judged.outcome === 'proven' ? ((await findSubject(reach.tx, subjectId))?.name ?? null) : null;
    return { ...after, name };
  });
}

function giveBack(ctx: Context, personId: string, claimId: string): Promise<void> {
  return asPlatform(ctx, async (reach) => {
    const before = await held(reach, personId, claimId);
    if (before.row.state === 'pending') await appendEvent(reach, before, { kind: 'untried' });
  });
}

type Try = { readonly row: HeldClaim['row']; readonly kept: Readonly<Record<string, string>>; readonly baseUrl: string };

function takeTry(ctx: Context, personId: string, claimId: string, evidence: Evidence): Promise<Try> {
  return asPlatform(ctx, async (reach) => {
    const before = await held(reach, personId, claimId);
    if (!mayTry(before.claim, ctx.now)) throw conflict(before, ctx.now);
    requireFields(evidence, requireProof(before.row.proof).needs.complete);
    const [kept, baseUrl] = [await findSecret(reach.tx, claimId), await findService(reach.tx, before.row.proof)];
    if (baseUrl === undefined) throw new Failure('claims.proof-unavailable');
    if (kept === undefined) throw new Error('a claim under way without what is kept of it');
    const { row } = await appendEvent(reach, before, { kind: 'tried' });
    return { row, kept, baseUrl };
  });
}

async function eventOf(ctx: Context, { row, claim }: HeldClaim, judged: Judged): Promise<ClaimEvent> {
  if (judged.outcome !== 'proven') return unprovenEvent(claim, judged.outcome);
  const evidenceDigest = digestOf({ claimId: row.claimId, proof: row.proof, evidence: judged.evidence });
  const owners = await holdOwners(ctx, row.subjectId);
  // Known again here: it may have been deregistered or merged since.
  if (!(await isClaimable(ctx.tx, row.subjectId))) return { kind: 'failed', reason: 'not-claimable' };
  const own = owners.find(({ personId }) => personId === row.personId);
  if (own !== undefined) return { kind: 'proven', evidenceDigest, membershipId: own.membershipId };
  if (owners.length > 0) return { kind: 'contested', evidenceDigest, membershipId: null };
  return { kind: 'proven', evidenceDigest, membershipId: await takeOver(ctx, row.subjectId, row.personId) };
}

function unprovenEvent(claim: Claim, outcome: 'wrong' | 'pending' | 'refused'): ClaimEvent {
  if (outcome === 'pending') return { kind: 'untried' };
  if (outcome === 'refused') return { kind: 'failed', reason: 'refused' };
  return triesLeft(claim) > 0 ? { kind: 'wrong' } : { kind: 'failed', reason: 'tries' };
}

/** The caller's own claim; anybody else's is not found. */
async function held(ctx: Context, personId: string, claimId: string): Promise<HeldClaim> {
  const found = await holdClaim(ctx.tx, claimId);
  if (found === undefined || found.row.personId !== personId) throw new Failure('resource.not-found');
  return found;
}

function conflict({ claim }: HeldClaim, now: Date): Failure {
  const state = stateAt(claim, now);
  return new Failure('state.conflict', { detail: { zh: `认领当前状态：${state}`, en: `the claim is ${state}` } });
}
