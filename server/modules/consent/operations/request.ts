import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, begin, holdAuthorisation } from '../act.ts';
import { requireLawfulTerms } from '../catalogue-check.ts';
import { requireAdmitted, requireInstitution, requireKnownInstitution } from '../institution.ts';
import { artefactOf, widestTerms } from '../purpose-terms.ts';
import { findKnownSubject } from '../store/authorisations.ts';
import { chooseTerms, requestTerms } from '../terms-input.ts';
import { authorisationId, purposeInput, StateView, stateView, subjectCode } from '../views.ts';

export const request = defineOperation({
  name: 'consent.request',
  kind: 'command',
  title: { zh: '申请授权', en: 'Request an authorisation' },
  description: {
    zh: '机构向信息主体申请授权。未填的条款取该用途所允许的限度。draft 为真时只存草稿，信息主体看不到；再次调用并填 draftId 即修改或送出草稿。',
    en: 'An institution asks a subject for an authorisation. Terms left out are what the purpose allows. With draft it is only kept, unseen by the subject; a later call with draftId changes or sends it.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      subjectCode,
      purpose: purposeInput,
      ...requestTerms,
      draft: Type.Optional(Type.Boolean({ description: '只存草稿 · Only keep it as a draft' })),
      draftId: Type.Optional(authorisationId),
    },
    { additionalProperties: false },
  ),
  example: {
    subjectCode: '91350100M000100Y43',
    purpose: 'loan-review',
    items: [{ item: 'registration' }, { item: 'tax-payments', fields: ['taxKind', 'periodFrom', 'periodTo'] }],
    dataFrom: '2025-01',
    dataTo: '2025-12',
    validTo: '2026-01-31T00:00:00+08:00',
  },
  output: StateView,
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const [subject, admission] = await Promise.all([
      findKnownSubject(ctx.tx, input.subjectCode),
      requireKnownInstitution(ctx, institutionNo),
    ]);
    if (subject === undefined) throw new Failure('resource.not-found');
    const { subjectId, divisionCode } = subject;
    const chosen = chooseTerms(widestTerms(input.purpose, ctx.now), input);
    const terms = await artefactOf(ctx, { subjectId, institutionNo }, input.purpose, chosen);
    await requireLawfulTerms(ctx.tx, terms, ctx.now);
    requireAdmitted(admission, terms, divisionCode, ctx.now);
    const command = { kind: input.draft === true ? 'draft' : 'request', terms, renews: null } as const;
    if (input.draftId === undefined) {
      const key = { subjectId, institutionNo, authorisationId: crypto.randomUUID() };
      return stateView(key, await begin(ctx, key, command), ctx.now, 0);
    }
    const held = await holdAuthorisation(ctx, input.draftId);
    // A draft is of one subject: for another there is another.
    if (held.row.subjectId !== subjectId) throw new Failure('resource.not-found');
    return stateView(held.row, await act(ctx, held, command), ctx.now, 0);
  },
});
