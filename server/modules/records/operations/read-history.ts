import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem } from '../../catalogue/index.ts';
import { VersionView, versionOf } from '../file-view.ts';
import { ownBasis } from '../own-basis.ts';
import { requireReachable } from '../reachable-subject.ts';
import { readHistory as read } from '../store.ts';

export const readHistory = defineOperation({
  name: 'records.read-history',
  kind: 'query',
  title: { zh: '查看一条记录的历次版本', en: 'Read the history of a record' },
  description: {
    zh: '按收录时间倒序返回一条记录的全部版本，含变更、撤销和各来源；最多 500 个。',
    en: 'All versions of one record, latest first, with changes, withdrawals and sources; at most 500.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      code: Type.String({ minLength: 1, maxLength: 60 }),
      item: Type.String({ maxLength: 60 }),
      key: Type.String({ maxLength: 300, description: '记录标识，见 read-file 的 key · As read-file gives it' }),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', item: 'registration', key: '' },
  output: Type.Object({ subjectId: Type.String(), versions: Type.Array(VersionView) }),
  run: async (ctx, input) => {
    const subjectId = await requireReachable(ctx, input.code);
    ctx.concerns(subjectId);
    const item = findItem(input.item);
    const versions = item ? await read(ctx.tx, ownBasis(ctx.principal, subjectId), item.no, input.key) : [];
    if (!item || versions.length === 0) throw new Failure('resource.not-found');
    return { subjectId, versions: versions.map((fact) => versionOf(item, fact, ctx.principal.role === 'operator')) };
  },
});
