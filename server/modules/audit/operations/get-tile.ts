import { Type } from 'typebox';
import { MAX_TILE_LEVEL, TILE_WIDTH, toBase64 } from '../../../../sdk/log/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findHead, readTiles } from '../log/log-store.ts';
import { splitHashes } from '../model/tile-hashes.ts';

export const getTile = defineOperation({
  name: 'audit.get-tile',
  kind: 'query',
  title: { zh: '读取披露日志的散列块', en: 'Read a tile of the disclosure log' },
  description: {
    zh: '披露日志散列树的一块（C2SP tlog-tiles），至多 256 个散列；最右一块可能未满。',
    en: 'One tile of the disclosure log’s hash tree (C2SP tlog-tiles), at most 256 hashes; the rightmost may not be full.',
  },
  roles: ['anyone'],
  input: Type.Object(
    { level: Type.Integer({ minimum: 0, maximum: MAX_TILE_LEVEL }), index: Type.Integer({ minimum: 0, maximum: 2 ** 48 }) },
    { additionalProperties: false },
  ),
  example: { level: 0, index: 0 },
  output: Type.Object({
    width: Type.Integer({ minimum: 1, maximum: TILE_WIDTH }),
    hashes: Type.String({ description: '散列首尾相接，Base64 · The hashes one after the other, in base 64' }),
    treeSize: Type.Integer({ description: '此时日志的条数 · Entries sealed at that moment' }),
  }),
  run: async (ctx, input) => {
    // Given together, so both are of one moment.
    const [[tile], head] = await Promise.all([readTiles(ctx.tx, [input]), findHead(ctx.tx)]);
    if (tile === undefined || head === undefined) throw new Failure('resource.not-found');
    return { width: splitHashes(tile.hashes).length, hashes: toBase64(tile.hashes), treeSize: head.size };
  },
});
