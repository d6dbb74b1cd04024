import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { act, begin } from '../act.ts';
import { draftId, OwnSignature, signedBy } from '../own-signature.ts';
import { findRow } from '../store/authorisations.ts';
import { StateView, stateView } from '../views.ts';
import { grantInput, wantedGrant } from '../wanted-grant.ts';

export const grant = defineOperation({
  name: 'consent.grant',
  kind: 'command',
  title: { zh: '给予授权', en: 'Grant an authorisation' },
  description: {
    zh: '信息主体同意一项申请（填 authorisationId），可以少给信息项或字段、缩短期限、减少次数，不得多给；或主动授权一家机构（填 institutionNo、purpose、items、dataFrom、dataTo、validTo）。条款和屏幕所示文字一并签名留存；先以 consent.preview 取得待签文件的，可附本人通行密钥的签名（signature）。',
    en: 'A subject accepts a request (authorisationId), whole or in part: fewer items or fields, a shorter time, fewer uses, never more; or authorises an institution of its own accord (institutionNo, purpose, items, dataFrom, dataTo, validTo). The terms are signed together with the text on the screen; after consent.preview the person’s own passkey may sign them too (signature).',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: Type.Object({ ...grantInput, signature: Type.Optional(OwnSignature) }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001', items: [{ item: 'registration' }], maxUses: 1 },
  output: StateView,
  run: async (ctx, { signature, ...input }) => {
    const signed = signature === undefined ? undefined : signedBy(ctx, signature);
    const newId = signed === undefined ? crypto.randomUUID() : draftId(ctx, signed.at);
    const { key, held, command } = await wantedGrant(ctx, input, { hold: true, at: signed?.at ?? ctx.now, newId });
    if (held !== undefined) return stateView(key, await act(ctx, held, command, signed), ctx.now, held.row.usedTotal);
    // What was signed has its number, which is given once.
    if (signed !== undefined && (await findRow(ctx.tx, newId, ctx.now)) !== undefined) throw new Failure('state.conflict');
    return stateView(key, await begin(ctx, key, command, signed), ctx.now, 0);
  },
});
