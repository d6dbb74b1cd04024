import { Type } from 'typebox';
import { commitmentsOf, fromHex, partSalt, tlogProofText, toHex } from '../../../../sdk/log/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findDisclosure } from '../disclosure-store.ts';
import { findHead, readTiles } from '../log/log-store.ts';
import { sha256 } from '../log/sha256.ts';
import { partsOf } from '../model/disclosure-parts.ts';
import { proofHashes, tilesFor } from '../model/tile-hashes.ts';
import { inclusionPath } from '../model/tree-node.ts';
import { maySeePart } from '../model/visible-parts.ts';

const SEAL_SECONDS = 1;

export const getProof = defineOperation({
  name: 'audit.get-proof',
  kind: 'query',
  title: { zh: '取得一次披露的证明', en: 'Get the proof of a disclosure' },
  description: {
    zh: '证明文件：披露日志中的位置和签名检查点（C2SP tlog-proof），以及本方可见的披露内容。存为文件后用 jinqiao proof verify 离线核验。仅限与本方有关的披露。',
    en: 'The proof file: the place in the disclosure log with its signed checkpoint (C2SP tlog-proof), and what this caller may see of the disclosure. Kept as a file, `jinqiao proof verify` checks it offline. Only of disclosures that concern the caller.',
  },
  roles: ['subject', 'institution', 'provider', 'auditor', 'regulator'],
  mandate: ['view-file'],
  input: Type.Object({ disclosureId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  example: { disclosureId: '0f7c2a52-6f0d-4a0e-9d3a-2f5b8a1c7e64' },
  output: Type.Object({
    disclosureId: Type.String(),
    proof: Type.String({ description: 'C2SP tlog-proof' }),
    commitments: Type.Record(Type.String(), Type.String(), {
      description: '各部分的承诺值 · The commitments to all parts, by name',
    }),
    parts: Type.Array(
      Type.Object({
        name: Type.String(),
        text: Type.String({ description: '规范 JSON · Canonical JSON' }),
        salt: Type.String({ description: '该部分的盐值，十六进制 · The salt of this part, in hex' }),
      }),
    ),
  }),
  run: async (ctx, { disclosureId }) => {
    const [row, head] = await Promise.all([findDisclosure(ctx.tx, disclosureId), findHead(ctx.tx)]);
    const salt = row && fromHex(row.salt);
    if (row === undefined || salt === undefined) throw new Failure('resource.not-found');
    const { position, salt: _hex, ...disclosure } = row;
    if (position === null || head === undefined || position >= head.size) throw notSealed();
    const path = inclusionPath(position, head.size);
    const tiles = new Map(
      (await readTiles(ctx.tx, tilesFor(path))).map(({ level, index, hashes }) => [`${level}/${index}`, hashes]),
    );
    const parts = partsOf(disclosure);
    return {
      disclosureId: disclosure.disclosureId,
      proof: tlogProofText({ index: position, path: proofHashes(sha256, path, tiles), checkpoint: head.note }),
      commitments: commitmentsOf(sha256, salt, parts),
      parts: parts
        .filter(({ name }) => maySeePart(ctx.principal, name, disclosure))
        .map(({ name, text }) => ({ name, text, salt: toHex(partSalt(sha256, salt, name)) })),
    };
  },
});

const notSealed = () =>
  new Failure('state.conflict', {
    retryAfterSeconds: SEAL_SECONDS,
    detail: {
      zh: '该次披露尚未封存进日志，请一秒后重试',
      en: 'The disclosure is not sealed in the log yet; try again in a second',
    },
  });
