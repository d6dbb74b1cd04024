import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf, wrongCursor } from '../../../kernel/pure/page.ts';
import { AuthorisationHead, authorisationHead } from '../authorisation-view.ts';
import { authorisationStates } from '../model/authorisation-state.ts';
import { listRows } from '../store/authorisations.ts';
import { institutionNo, purposeInput, subjectCode } from '../views.ts';

export const listAuthorisations = defineOperation({
  name: 'consent.list-authorisations',
  kind: 'query',
  title: { zh: '查询授权', en: 'List authorisations' },
  description: {
    zh: '按时间倒序列出授权和申请及其当前状态、已用次数：信息主体看本单位给出的，机构看本机构的，运营方看全部。',
    en: 'Authorisations and requests, newest first, with their state now and what was used: a subject sees its own, an institution its own, the operator all.',
  },
  roles: ['subject', 'institution', 'operator'],
  mandate: ['view-file', 'authorise'],
  input: Type.Object(
    {
      ...pageInput,
      state: Type.Optional(Type.Enum([...authorisationStates])),
      purpose: Type.Optional(purposeInput),
      subjectId: Type.Optional(subjectCode),
      institutionNo: Type.Optional(institutionNo),
    },
    { additionalProperties: false },
  ),
  example: { state: 'active', limit: 20 },
  output: Type.Object({ authorisations: Type.Array(AuthorisationHead), next: nextCursor }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const before = fromCursor(input.cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    if (!isPlace(before)) throw wrongCursor();
    const rows = await listRows(ctx.tx, input, before, limit + 1, ctx.now);
    const { page, next } = pageOf(rows, limit, (row) => [row.openedAt.toISOString(), row.authorisationId]);
    return { authorisations: page.map((row) => authorisationHead(row, ctx.now)), next };
  },
});

/** A cursor is opaque to honest callers; a forged one must not reach the database as something it cannot read. */
const isPlace = ([at, id]: readonly [string, string]) => !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id);
