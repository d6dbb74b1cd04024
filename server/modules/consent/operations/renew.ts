import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { begin, holdAuthorisation } from '../act.ts';
import { requireLawfulTerms } from '../catalogue-check.ts';
import { requireAdmitted, requireInstitution, requireKnownInstitution } from '../institution.ts';
import { currentState } from '../model/decide.ts';
import { termsOf } from '../model/authorisation.ts';
import { artefactOf } from '../purpose-terms.ts';
import { findDivision } from '../store/authorisations.ts';
import { chooseTerms, narrowerTerms, requestTerms } from '../terms-input.ts';
import { authorisationId, StateView, stateView } from '../views.ts';

export const renew = defineOperation({
  name: 'consent.renew',
  kind: 'command',
  title: { zh: '申请续期', en: 'Ask to renew an authorisation' },
  description: {
    zh: '机构就一项有效、暂停、已到期或已用完的授权提出新的申请，条款未填的与原授权相同，自现在起算。原授权不变；新的授权须由信息主体另行给出。',
    en: 'An institution asks anew for what was authorised before, now active, paused, expired or used up. Terms left out are as they were, from now on. The old authorisation stays as it is; the new one is the subject’s to give.',
  },
  roles: ['institution'],
  input: Type.Object({ authorisationId, ...narrowerTerms, validTo: requestTerms.validTo }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', validTo: '2026-02-28T00:00:00+08:00', dataTo: '2026-01' },
  output: StateView,
  run: async (ctx, input) => {
    const institutionNo = requireInstitution(ctx);
    const [{ row, authorisation }, admission] = await Promise.all([
      holdAuthorisation(ctx, input.authorisationId),
      requireKnownInstitution(ctx, institutionNo),
    ]);
    const state = currentState(authorisation, { at: ctx.now, usedTotal: row.usedTotal });
    if (authorisation.granted === null || state === 'revoked') throw new Failure('state.conflict');
    const old = termsOf(authorisation);
    const { subjectId } = row;
    const chosen = chooseTerms({ ...old, validity: { from: ctx.now, to: ctx.now } }, input);
    const terms = await artefactOf(ctx, { subjectId, institutionNo }, old.purpose.name, chosen);
    await requireLawfulTerms(ctx.tx, terms, ctx.now);
    requireAdmitted(admission, terms, await findDivision(ctx.tx, subjectId), ctx.now);
    const key = { subjectId, institutionNo, authorisationId: crypto.randomUUID() };
    const after = await begin(ctx, key, { kind: 'request', terms, renews: row.authorisationId });
    return stateView(key, after, ctx.now, 0);
  },
});
