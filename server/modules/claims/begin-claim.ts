import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { asPlatform } from './as-platform.ts';
import { askService } from './ask-service.ts';
import { findClaimable, type Claimable } from './claimable.ts';
import type { Claim } from './model/claim.ts';
import { STARTS_OF_ENTERPRISE, STARTS_OF_PERSON } from './model/limits.ts';
import { requireProof } from './proofs.ts';
import type { Proof, ProofBegin, Shown } from './proofs/proof.ts';
import { insertClaim, keepSecret } from './store/claims.ts';
import { countToday, findService } from './store/settings.ts';

const HOUR_MS = 3_600_000;

export type BegunClaim = {
  readonly claimId: string;
  readonly code: string;
  readonly proof: string;
  readonly shown: Shown;
  readonly claim: Claim;
};

/**
 * Begins a claim. What it may cost is counted first and stays counted, so that codes cannot be tried out. The service is asked while no transaction is
 * held.
 * @throws claims.too-many, claims.proof-unavailable, and resource.not-found for what is not known or cannot be claimed
 */
export async function beginClaim(
  ctx: Context,
  personId: string,
  proofName: string,
  code: string,
  given: ProofBegin,
): Promise<BegunClaim> {
  const proof = requireProof(proofName);
  const baseUrl = await asPlatform(ctx, ({ tx }) => findService(tx, proof.name));
  if (baseUrl === undefined) throw new Failure('claims.proof-unavailable');
  const found = await countAndFind(ctx, personId, proof, code);
  if (found === undefined) throw new Failure('resource.not-found');
  const claimId = randomUUID();
  const ask = { claimId, code: found.code, now: ctx.now, audience: ctx.platform.publicUrl, post: askService(ctx, baseUrl) };
  const { shown, kept } = await proof.begin(ask, given);
  const expiresAt = new Date(ctx.now.getTime() + proof.lifeHours * HOUR_MS);
  await asPlatform(ctx, async (reach) => {
    await insertClaim(reach, { claimId, ...found, personId, proof: proof.name, shown, expiresAt }, proof.maxTries);
    await keepSecret(reach.tx, claimId, kept);
  });
  // Whoever owns it may see in the log of uses that somebody claims it.
  ctx.concerns(found.subjectId);
  const claim = { state: 'pending', tries: 0, maxTries: proof.maxTries, expiresAt, membershipId: null } as const;
  return { claimId, code: found.code, proof: proof.name, shown, claim };
}

async function countAndFind(ctx: Context, personId: string, proof: Proof, code: string): Promise<Claimable | undefined> {
  const counted = await asPlatform(ctx, ({ tx }) => countToday(tx, `person ${personId}`, STARTS_OF_PERSON, ctx.now));
  if (!counted) throw new Failure('claims.too-many');
  const found = await asPlatform(ctx, ({ tx }) => findClaimable(tx, code));
  if (found === undefined || !proof.limited) return found;
  const ofEnterprise = `enterprise ${found.subjectId} ${proof.name}`;
  if (await asPlatform(ctx, ({ tx }) => countToday(tx, ofEnterprise, STARTS_OF_ENTERPRISE, ctx.now))) return found;
  throw new Failure('claims.too-many');
}
