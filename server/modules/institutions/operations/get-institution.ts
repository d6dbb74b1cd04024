import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { ApplicationView, applicationView } from '../application-view.ts';
import { fold } from '../model/institution-state.ts';
import type { InstitutionEvent } from '../model/institution-event.ts';
import { findInstitution, listEvents } from '../store-admission.ts';
import { InstitutionFields, institutionNoInput, institutionView } from '../views.ts';

export const getInstitution = defineOperation({
  name: 'institutions.get-institution',
  kind: 'query',
  title: { zh: '查看接入机构', en: 'Read an institution' },
  description: {
    zh: '查看机构的状态、接入范围、正在办理的申请、待整改的问题和历史。机构只能查看自己，可不填编号。',
    en: 'An institution’s state, scope, application under way, open findings and history. An institution reads only itself and may leave the number out.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ institutionNo: Type.Optional(institutionNoInput), ...pageInput }, { additionalProperties: false }),
  example: { institutionNo: 1 },
  output: Type.Object({
    ...InstitutionFields,
    application: Type.Union([ApplicationView, Type.Null()]),
    history: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        at: Type.String(),
        act: Type.String(),
        role: Type.String(),
        clientId: Type.Union([Type.String(), Type.Null()]),
        particulars: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const institutionNo = input.institutionNo ?? ctx.principal.institutionNo;
    if (institutionNo === undefined) throw new Failure('request.invalid', { issues: [numberNeeded] });
    const row = await findInstitution(ctx.tx, institutionNo);
    if (row === undefined) throw new Failure('resource.not-found');
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [0]);
    const events = await listEvents(ctx.tx, institutionNo, 0, row.eventCount);
    const { application } = fold(events);
    const { page, next } = pageOf(
      events.filter(({ seq }) => seq > after),
      limit,
      ({ seq }) => [seq],
    );
    return {
      ...institutionView(row, ctx.now),
      application: application && applicationView(application, ctx.language),
      history: page.map((event) => historyView(ctx, event)),
      next,
    };
  },
});

/** Which of the operator's people acted is the operator's own matter; the institution learns that the operator did. */
function historyView({ principal }: Context, event: InstitutionEvent & { readonly seq: number }) {
  const { seq, at, kind, clientId, role, ...particulars } = event;
  const known = principal.role === 'operator' || role === 'institution';
  return { seq, at, act: kind, role, clientId: known ? clientId : null, particulars };
}

const numberNeeded = {
  field: 'institutionNo',
  rule: 'required',
  message: { zh: '请填写机构编号', en: 'give the number of the institution' },
};
