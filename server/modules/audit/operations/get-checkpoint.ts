import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findHead } from '../log/log-store.ts';
import { logKeyOf } from '../log/log-signer.ts';

export const getCheckpoint = defineOperation({
  name: 'audit.get-checkpoint',
  kind: 'query',
  title: { zh: '查看披露日志的检查点', en: 'Show the checkpoint of the disclosure log' },
  description: {
    zh: '披露日志当前的签名检查点（C2SP tlog-checkpoint）和日志公钥。任何人都可保存检查点，日后据以核对日志未被改写。',
    en: 'The present signed checkpoint (C2SP tlog-checkpoint) of the disclosure log, and its public key. Whoever keeps a checkpoint can later hold the log to it.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    treeSize: Type.Integer({ description: '已封存的条数 · Entries sealed' }),
    note: Type.String({ description: '签名检查点原文 · The signed checkpoint' }),
    logKey: Type.String({ description: '日志现用公钥（一行） · The key the log is signed with now, in one line' }),
    logKeys: Type.Array(Type.String(), {
      description: '日志的全部公钥：现用的、下一个和以前的 · All keys of the log: the present one, the next one, those before',
    }),
  }),
  run: async (ctx) => {
    const head = await findHead(ctx.tx);
    if (head === undefined) throw new Failure('resource.not-found');
    const { originKeyId } = ctx.platform.logKey;
    const { keys } = await ctx.platform.publicKeys();
    const logKeys = keys.map(({ x }) => logKeyOf({ originKeyId, publicKey: Buffer.from(x ?? '', 'base64url') }));
    return { treeSize: head.size, note: head.note, logKey: logKeyOf(ctx.platform.logKey), logKeys };
  },
});
