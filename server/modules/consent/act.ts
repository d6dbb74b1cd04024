import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { decide, type Command } from './model/decide.ts';
import { applyEvent, fold, termsOf, type Authorisation, type AuthorisationEvent } from './model/authorisation.ts';
import { termTitles } from './model/term-texts.ts';
import { requireMandate } from './require-mandate.ts';
import { documentOf, signVersion, type SubjectSigned } from './sign-version.ts';
import { appendEvent, eventOf, listEvents, project, projectCounter, type Key, type SignedDocument } from './store/acts.ts';
import { findRow, lockRow, type AuthorisationRow } from './store/authorisations.ts';

/** An authorisation as its events make it, held until the end of the transaction; what is not the caller's is not found. */
export type Held = { readonly row: AuthorisationRow; readonly authorisation: Authorisation };

export async function holdAuthorisation(ctx: Context, authorisationId: string): Promise<Held> {
  return heldAs(ctx, await lockRow(ctx.tx, authorisationId, ctx.now));
}

/** The same without holding it: to show what an act would make of it. */
export async function lookAtAuthorisation(ctx: Context, authorisationId: string): Promise<Held> {
  return heldAs(ctx, await findRow(ctx.tx, authorisationId, ctx.now));
}

async function heldAs(ctx: Context, row: AuthorisationRow | undefined): Promise<Held> {
  if (row === undefined) throw new Failure('resource.not-found');
  const authorisation = fold((await listEvents(ctx.tx, row)).map(eventOf));
  if (authorisation === undefined) throw new Error('an authorisation without events');
  return { row, authorisation };
}

/** Acts upon an authorisation that is held: decides, appends the event, keeps what it makes, and lets the other side know. */
export async function act(ctx: Context, held: Held, command: Command, signed?: SubjectSigned): Promise<Authorisation> {
  const { row, authorisation } = held;
  return carryOut(ctx, row, authorisation, { seq: row.eventCount + 1, usedTotal: row.usedTotal }, command, signed);
}

/** Begins an authorisation: a request, or what a subject gives by itself. */
export async function begin(ctx: Context, key: Key, command: Command, signed?: SubjectSigned): Promise<Authorisation> {
  return carryOut(ctx, key, undefined, { seq: 1, usedTotal: 0 }, command, signed);
}

/** The document that a grant would sign, if it were given at that moment. @throws what the grant itself would */
export async function draftDocument(
  ctx: Context,
  key: Key,
  held: Held | undefined,
  command: Command,
  at: Date,
): Promise<SignedDocument> {
  const event = decided(held?.authorisation, command, { at: ctx.now, usedTotal: held?.row.usedTotal ?? 0 });
  requireMandate(ctx.principal, command.kind, termsOf(applyEvent(held?.authorisation, event)));
  return documentOf(ctx, key, applyEvent(held?.authorisation, event), at);
}

async function carryOut(
  ctx: Context,
  { subjectId, authorisationId, institutionNo }: Key,
  before: Authorisation | undefined,
  { seq, usedTotal }: { readonly seq: number; readonly usedTotal: number },
  command: Command,
  signed?: SubjectSigned,
): Promise<Authorisation> {
  const key = { subjectId, authorisationId, institutionNo };
  const event = decided(before, command, { at: ctx.now, usedTotal });
  const after = applyEvent(before, event);
  requireMandate(ctx.principal, command.kind, termsOf(after));
  await appendEvent(ctx, key, seq, event);
  const digest = await signedDigest(ctx, key, before, event, after, signed);
  await project(ctx.tx, key, after, seq, digest, ctx.now);
  await projectCounter(ctx.tx, key, after);
  // A draft is nobody's business yet, and what is reserved is its giver's alone.
  if (!quiet.includes(event.kind))
    await ctx.emit({ name: `consent.${event.kind}`, payload: { ...key, seq, act: event.kind, at: ctx.now.toISOString() } });
  return after;
}

const quiet: readonly AuthorisationEvent['kind'][] = ['drafted', 'reserved', 'dropped'];

/** Signs what the subject gives; null where it gives nothing now. What was reserved was signed then, as the first version, and is not signed again. */
async function signedDigest(
  ctx: Context,
  key: Key,
  before: Authorisation | undefined,
  event: AuthorisationEvent,
  after: Authorisation,
  signed: SubjectSigned | undefined,
): Promise<string | null> {
  if (event.kind === 'reserved') return signVersion(ctx, key, { ...after, version: 1 }, signed);
  if (event.kind === 'amended' || (event.kind === 'granted' && before?.state !== 'reserved'))
    return signVersion(ctx, key, after, signed);
  return null;
}

function decided(
  before: Authorisation | undefined,
  command: Command,
  moment: { readonly at: Date; readonly usedTotal: number },
): AuthorisationEvent {
  const decision = decide(before, command, moment);
  if ('event' in decision) return decision.event;
  if (decision.fault === 'consent.widening') throw new Failure('consent.widening', { detail: termTitles[decision.term] });
  const { state } = decision;
  throw new Failure('state.conflict', { detail: { zh: `授权当前状态：${state}`, en: `the authorisation is ${state}` } });
}
