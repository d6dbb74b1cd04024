import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listDisclosures as list } from '../disclosure-store.ts';
import { disclosureView, DisclosureView } from '../disclosure-view.ts';

const name = Type.String({ minLength: 1, maxLength: 100 });

export const listDisclosures = defineOperation({
  name: 'audit.list-disclosures',
  kind: 'query',
  title: { zh: '查询披露记录', en: 'List disclosures' },
  description: {
    zh: '按时间倒序列出离开平台的每一次披露：谁、何时、为何、依据什么、哪些字段。信息主体看到关于自己的全部，机构看到本机构的，数据提供单位看到使用了本单位数据的，审计管理员和监管部门看到全部，并可按任意条件组合查询。',
    en: 'Everything that left the platform, newest first: to whom, when, why, on what basis, which fields. A subject sees all about itself, an institution its own, a provider those that used its data; audit administrators and regulators see all, by any combination of conditions.',
  },
  roles: ['subject', 'institution', 'provider', 'auditor', 'regulator'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      ...pageInput,
      subjectId: Type.Optional(name),
      institutionNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      item: Type.Optional(name),
      purpose: Type.Optional(name),
      caseNo: Type.Optional(name),
      operation: Type.Optional(name),
      since: Type.Optional(Moment),
      until: Type.Optional(Moment),
    },
    { additionalProperties: false },
  ),
  example: { item: 'registration', purpose: 'loan-review', limit: 20 },
  output: Type.Object({ disclosures: Type.Array(DisclosureView), next: nextCursor }),
  run: async (ctx, { limit = DEFAULT_PAGE, cursor, ...filter }) => {
    const { principal } = ctx;
    // A list that can be asked for a case would tell a provider which case it was.
    if (principal.role === 'provider' && filter.caseNo !== undefined) throw notForProviders();
    const [at, disclosureId] = fromCursor(cursor, ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    // Row security holds in any case; said as conditions, an index serves them.
    const { subjectId = filter.subjectId, institutionNo = filter.institutionNo, providerNo } = principal;
    const asksForOther =
      (filter.subjectId ?? subjectId) !== subjectId || (filter.institutionNo ?? institutionNo) !== institutionNo;
    if (asksForOther) return { disclosures: [], next: null };
    const own = {
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(institutionNo === undefined ? {} : { institutionNo }),
      ...(providerNo === undefined ? {} : { providerNo }),
    };
    const rows = await list(ctx.tx, { ...filter, ...own }, { at, disclosureId }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.at, row.disclosureId]);
    return { disclosures: page.map((row) => disclosureView(principal, row)), next };
  },
});

const notForProviders = () =>
  new Failure('request.invalid', {
    issues: [
      {
        field: 'caseNo',
        rule: 'role',
        message: { zh: '数据提供单位不能按融资事项查询', en: 'is no condition for a provider' },
      },
    ],
  });
