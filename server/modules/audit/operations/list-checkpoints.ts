import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listCheckpoints as list } from '../log/log-store.ts';

export const listCheckpoints = defineOperation({
  name: 'audit.list-checkpoints',
  kind: 'query',
  title: { zh: '查询披露日志的全部检查点', en: 'List the checkpoints of the disclosure log' },
  description: {
    zh: '披露日志历次封存的签名检查点，从第一个起。',
    en: 'Every signed checkpoint of the disclosure log, the first one first.',
  },
  roles: ['anyone'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    checkpoints: Type.Array(Type.Object({ round: Type.Integer(), treeSize: Type.Integer(), note: Type.String() })),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [after] = fromCursor(input.cursor, [-1]);
    const { page, next } = pageOf(await list(ctx.tx, after, limit + 1), limit, (row) => [row.round]);
    return { checkpoints: page.map(({ round, size, note }) => ({ round, treeSize: size, note })), next };
  },
});
