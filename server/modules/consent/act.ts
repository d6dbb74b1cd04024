import { digestOf } from '../../kernel/digest.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { decide, type Command } from './model/decide.ts';
import { applyEvent, fold, termsOf, type Authorisation, type AuthorisationEvent } from './model/authorisation.ts';
import { toDetails } from './model/authorization-details.ts';
import { screenText } from './model/screen-text.ts';
import { termTitles } from './model/term-texts.ts';
import { requireKnownTerms } from './catalogue-check.ts';
import { institutionTitle } from './institution.ts';
import { appendEvent, eventOf, insertVersion, listEvents, project, projectCounter, type Key } from './store/acts.ts';
import { lockRow, type AuthorisationRow } from './store/authorisations.ts';
import { templates } from './templates.ts';

/** An authorisation as its events make it, held until the end of the transaction; what is not the caller's is not found. */
export type Held = { readonly row: AuthorisationRow; readonly authorisation: Authorisation };

export async function holdAuthorisation(ctx: Context, authorisationId: string): Promise<Held> {
  const row = await lockRow(ctx.tx, authorisationId, ctx.now);
  if (row === undefined) throw new Failure('resource.not-found');
  const authorisation = fold((await listEvents(ctx.tx, row)).map(eventOf));
  if (authorisation === undefined) throw new Error('an authorisation without events');
  return { row, authorisation };
}

/** Acts upon an authorisation that is held: decides, appends the event, keeps what it makes, and lets the other side know. */
export async function act(ctx: Context, held: Held, command: Command): Promise<Authorisation> {
  const { row, authorisation } = held;
  return carryOut(ctx, row, authorisation, { seq: row.eventCount + 1, usedTotal: row.usedTotal }, command);
}

/** Begins an authorisation: a request, or what a subject gives by itself. */
export async function begin(ctx: Context, key: Key, command: Command): Promise<Authorisation> {
  return carryOut(ctx, key, undefined, { seq: 1, usedTotal: 0 }, command);
}

async function carryOut(
  ctx: Context,
  { subjectId, authorisationId, institutionNo }: Key,
  before: Authorisation | undefined,
  { seq, usedTotal }: { readonly seq: number; readonly usedTotal: number },
  command: Command,
): Promise<Authorisation> {
  const key = { subjectId, authorisationId, institutionNo };
  const event = decided(before, command, { at: ctx.now, usedTotal });
  const after = applyEvent(before, event);
  await appendEvent(ctx, key, seq, event);
  const digest = event.kind === 'granted' || event.kind === 'amended' ? await signVersion(ctx, key, after) : null;
  await project(ctx.tx, key, after, seq, digest, ctx.now);
  await projectCounter(ctx.tx, key, after);
  // A draft is nobody's business yet.
  if (event.kind !== 'drafted') await ctx.emit({ name: `consent.${event.kind}`, payload: key });
  return after;
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

/** Signs what was given, with the text that stood on the screen, and keeps it; answers the digest of what was signed. */
async function signVersion(ctx: Context, key: Key, after: Authorisation): Promise<string> {
  const terms = termsOf(after);
  const titles = await requireKnownTerms(ctx.tx, terms);
  const institution = await institutionTitle(ctx, key.institutionNo);
  const document = {
    authorisationId: key.authorisationId,
    version: after.version,
    grantedAt: ctx.now.toISOString(),
    authorizationDetails: [toDetails(terms)],
    screenText: screenText(terms, templates[terms.purpose.name], institution, titles),
  } as const;
  const digest = digestOf(document);
  const jws = await ctx.platform.sign(document);
  await insertVersion(ctx.tx, key, { version: after.version, document, digest, jws, grantedAt: ctx.now });
  return digest;
}
