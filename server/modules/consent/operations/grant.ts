import { Type, type Static } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, begin, holdAuthorisation } from '../act.ts';
import { requireLawfulTerms } from '../catalogue-check.ts';
import { requireAdmitted, requireKnownInstitution } from '../institution.ts';
import { termsOf } from '../model/authorisation.ts';
import { artefactOf, widestTerms } from '../purpose-terms.ts';
import { findDivision } from '../store/authorisations.ts';
import { chooseTerms, narrowerTerms } from '../terms-input.ts';
import { authorisationId, institutionNo, purposeInput, requireSubject, StateView, stateView } from '../views.ts';

const Input = Type.Object(
  {
    authorisationId: Type.Optional(authorisationId),
    institutionNo: Type.Optional(institutionNo),
    purpose: Type.Optional(purposeInput),
    ...narrowerTerms,
  },
  { additionalProperties: false },
);

export const grant = defineOperation({
  name: 'consent.grant',
  kind: 'command',
  title: { zh: '给予授权', en: 'Grant an authorisation' },
  description: {
    zh: '信息主体同意一项申请（填 authorisationId），可以少给信息项或字段、缩短期限、减少次数，不得多给；或主动授权一家机构（填 institutionNo、purpose、items、dataFrom、dataTo、validTo）。条款和屏幕所示文字一并签名留存。',
    en: 'A subject accepts a request (authorisationId), whole or in part: fewer items or fields, a shorter time, fewer uses, never more; or authorises an institution of its own accord (institutionNo, purpose, items, dataFrom, dataTo, validTo). The terms are signed together with the text on the screen.',
  },
  roles: ['subject'],
  input: Input,
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', items: [{ item: 'registration' }], maxUses: 1 },
  output: StateView,
  run: async (ctx, input) =>
    input.authorisationId === undefined ? giveUnasked(ctx, input) : answer(ctx, input.authorisationId, input),
});

type GrantInput = Static<typeof Input>;

async function answer(ctx: Context, id: string, input: GrantInput) {
  if (input.institutionNo !== undefined || input.purpose !== undefined)
    throw invalid(input.purpose === undefined ? 'institutionNo' : 'purpose', asked);
  const held = await holdAuthorisation(ctx, id);
  const wanted = termsOf(held.authorisation);
  const terms = { ...wanted, ...chooseTerms(wanted, input) };
  return stateView(held.row, await act(ctx, held, { kind: 'grant', terms }), ctx.now, held.row.usedTotal);
}

async function giveUnasked(ctx: Context, input: GrantInput) {
  const { institutionNo: to, purpose } = input;
  for (const name of ['institutionNo', 'purpose', 'items', 'dataFrom', 'dataTo', 'validTo'] as const)
    if (input[name] === undefined) throw invalid(name, missing);
  if (to === undefined || purpose === undefined) throw invalid('institutionNo', missing);
  const subjectId = requireSubject(ctx);
  const [admission, division] = await Promise.all([requireKnownInstitution(ctx, to), findDivision(ctx.tx, subjectId)]);
  const chosen = chooseTerms(widestTerms(purpose, ctx.now), input);
  const terms = await artefactOf(ctx, { subjectId, institutionNo: to }, purpose, chosen);
  await requireLawfulTerms(ctx.tx, terms, ctx.now);
  requireAdmitted(admission, terms, division, ctx.now);
  const key = { subjectId, institutionNo: to, authorisationId: crypto.randomUUID() };
  return stateView(key, await begin(ctx, key, { kind: 'grant', terms }), ctx.now, 0);
}

const missing = { zh: '缺少该字段', en: 'is missing' };
const asked = { zh: '由申请决定，不在此填写', en: 'is what the request says; leave it out' };

const invalid = (field: string, message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'required', message }] });
