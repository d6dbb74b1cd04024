import { Type, type Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { holdAuthorisation, lookAtAuthorisation, type Held } from './act.ts';
import { requireLawfulTerms } from './catalogue-check.ts';
import { requireAdmitted, requireKnownInstitution } from './institution.ts';
import { termsOf } from './model/authorisation.ts';
import type { Command } from './model/decide.ts';
import { artefactOf, widestTerms } from './purpose-terms.ts';
import type { Key } from './store/acts.ts';
import { findDivision } from './store/authorisations.ts';
import { chooseTerms, narrowerTerms } from './terms-input.ts';
import { authorisationId, institutionNo, purposeInput, requireSubject } from './views.ts';

/** What a subject wants to give: an answer to a request, or an authorisation of its own accord. */
export const grantInput = {
  authorisationId: Type.Optional(authorisationId),
  institutionNo: Type.Optional(institutionNo),
  purpose: Type.Optional(purposeInput),
  ...narrowerTerms,
};

const GrantInput = Type.Object(grantInput);
export type GrantInput = Static<typeof GrantInput>;

/** A grant about to be made; what it answers is held where it was asked to be. */
export type WantedGrant = { readonly key: Key; readonly held: Held | undefined; readonly command: Command };

/** How it is read: whether what it answers is held, of which moment terms left open begin, and the number of one given unasked. */
export type GrantReading = { readonly hold: boolean; readonly at: Date; readonly newId: string };

/** Works out what is to be given. @throws request.invalid, resource.not-found, consent.beyond-purpose, policy.* */
export function wantedGrant(ctx: Context, input: GrantInput, reading: GrantReading): Promise<WantedGrant> {
  return input.authorisationId === undefined ? unasked(ctx, input, reading) : answer(ctx, input.authorisationId, input, reading);
}

async function answer(ctx: Context, id: string, input: GrantInput, { hold }: GrantReading): Promise<WantedGrant> {
  if (input.institutionNo !== undefined || input.purpose !== undefined)
    throw invalid(input.purpose === undefined ? 'institutionNo' : 'purpose', asked);
  const held = await (hold ? holdAuthorisation : lookAtAuthorisation)(ctx, id);
  const wanted = termsOf(held.authorisation);
  return { key: held.row, held, command: { kind: 'grant', terms: { ...wanted, ...chooseTerms(wanted, input) } } };
}

async function unasked(ctx: Context, input: GrantInput, { at, newId }: GrantReading): Promise<WantedGrant> {
  const { institutionNo: to, purpose } = input;
  for (const name of ['institutionNo', 'purpose', 'items', 'dataFrom', 'dataTo', 'validTo'] as const)
    if (input[name] === undefined) throw invalid(name, missing);
  if (to === undefined || purpose === undefined) throw invalid('institutionNo', missing);
  const subjectId = requireSubject(ctx);
  const [admission, division] = await Promise.all([requireKnownInstitution(ctx, to), findDivision(ctx.tx, subjectId)]);
  const chosen = chooseTerms(widestTerms(purpose, at), input);
  const terms = await artefactOf(ctx, { subjectId, institutionNo: to }, purpose, chosen);
  await requireLawfulTerms(ctx.tx, terms, ctx.now);
  requireAdmitted(admission, terms, division, ctx.now);
  return { key: { subjectId, institutionNo: to, authorisationId: newId }, held: undefined, command: { kind: 'grant', terms } };
}

const missing = { zh: '缺少该字段', en: 'is missing' };
const asked = { zh: '由申请决定，不在此填写', en: 'is what the request says; leave it out' };

const invalid = (field: string, message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'required', message }] });
