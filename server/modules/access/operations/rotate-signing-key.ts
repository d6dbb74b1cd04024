import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { sql } from '../../../kernel/pure/sql.ts';

/** Whoever fetches the key set once an hour knows a key before anything is signed with it. */
const PUBLISHED_MINUTES = 60;
/** Every process sees a rotation well within this; two within it could leave one with keys that nobody knows. */
const URGENT_SECONDS = 5;

export const rotateSigningKey = defineOperation({
  name: 'access.rotate-signing-key',
  kind: 'command',
  title: { zh: '更换平台签名密钥', en: 'Rotate the platform’s signing key' },
  description: {
    zh: '启用已公布的下一密钥，并公布再下一个；原密钥的私钥随即销毁，公钥继续公布，用于核验此前的回执、授权凭证和检查点。披露日志名称不变，继续封存。下一密钥须已公布一小时；密钥可能外泄时以 urgent 立即更换。',
    en: 'The next key, which is published already, begins to sign, and another next one is published. The private part of the former key is destroyed; its public part stays published, to check the receipts, artefacts and checkpoints it signed. The disclosure log keeps its name and goes on. The next key must have been published for an hour; urgent rotates at once, for when a key may have got out.',
  },
  roles: ['security'],
  input: Type.Object(
    { urgent: Type.Optional(Type.Boolean({ description: '密钥可能外泄，立即更换 · The key may have got out: at once' })) },
    { additionalProperties: false },
  ),
  example: {},
  output: Type.Object({
    keyId: Type.String({ description: '现在签名的密钥 · The key that signs now' }),
    signsSince: Type.String(),
    nextKeyId: Type.String({ description: '下一密钥 · The key after it' }),
    retired: Type.Integer({ description: '已停用的密钥数 · Keys that signed before' }),
  }),
  run: async (ctx, { urgent }) => {
    // One at a time on the whole platform. The process that had it before may be another, whose rotation is in the file.
    await ctx.tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('access.rotate-signing-key', 0))`);
    const { next } = ctx.platform.signingKeys();
    const wait = (urgent === true ? URGENT_SECONDS : PUBLISHED_MINUTES * 60) * 1000;
    const left = next.since.getTime() + wait - ctx.now.getTime();
    if (left > 0) throw tooEarly(Math.ceil(left / 1000));
    const rotated = await ctx.platform.rotateSigningKey(ctx.now);
    ctx.log.info({ keyId: rotated.current.keyId }, 'signing key rotated');
    return {
      keyId: rotated.current.keyId,
      signsSince: rotated.current.since.toISOString(),
      nextKeyId: rotated.next.keyId,
      retired: rotated.retired,
    };
  },
});

const tooEarly = (retryAfterSeconds: number) =>
  new Failure('state.conflict', {
    retryAfterSeconds,
    detail: {
      zh: '下一密钥公布的时间还不够长，请稍后更换；密钥可能外泄的，用 urgent',
      en: 'The next key has not been published long enough; rotate later, or with urgent when the key may have got out',
    },
  });
