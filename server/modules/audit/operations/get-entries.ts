import { Type } from 'typebox';
import { TILE_WIDTH } from '../../../../sdk/log/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listEntryTexts } from '../log/log-store.ts';

export const getEntries = defineOperation({
  name: 'audit.get-entries',
  kind: 'query',
  title: { zh: '读取披露日志的条目块', en: 'Read a bundle of entries of the disclosure log' },
  description: {
    zh: '披露日志中相连的至多 256 条（C2SP tlog-tiles 的条目块）。条目只是承诺的摘要，不透露披露的内容；任何人都可据以重算整个日志。',
    en: 'At most 256 entries of the disclosure log in a row (an entry bundle of C2SP tlog-tiles). An entry is a digest of commitments and reveals nothing; with them anybody can recompute the whole log.',
  },
  roles: ['anyone'],
  input: Type.Object({ index: Type.Integer({ minimum: 0, maximum: 2 ** 48 }) }, { additionalProperties: false }),
  example: { index: 0 },
  output: Type.Object({
    entries: Type.Array(Type.String({ description: '条目原文 · The entry as it was hashed' }), {
      minItems: 1,
      maxItems: TILE_WIDTH,
    }),
  }),
  run: async (ctx, { index }) => {
    const entries = await listEntryTexts(ctx.tx, index * TILE_WIDTH, TILE_WIDTH);
    if (entries.length === 0) throw new Failure('resource.not-found');
    return { entries };
  },
});
