import { calculateJwkThumbprint } from 'jose';
import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { readClientJwk } from '../model/client-jwk.ts';
import { requireFreshProof } from '../people/acting-person.ts';
import { checkEndorsement } from '../tokens/check-endorsement.ts';
import { clientIdInput, clientKey, clientKeyOf } from '../tokens/client-key-schema.ts';
import { findGoodKey, findLiveKeys, holdKeysOf, insertClientKey } from '../tokens/key-store.ts';
import { publicKeyOf } from '../tokens/public-key.ts';
import { requireClientId } from '../tokens/require-client-id.ts';

/** Two during a rotation, for each of a few machines. */
const MAX_LIVE_KEYS = 8;

export const registerClientKey = defineOperation({
  name: 'access.register-client-key',
  kind: 'command',
  title: { zh: '登记客户端公钥', en: 'Register a public key of a client' },
  description: {
    zh: '登记机器客户端的公钥（Ed25519、P-256 或 2048 位以上 RSA），用于以 private_key_jwt 取得令牌。可同时登记多个并设定起止时间，更换时新旧并用。首个公钥由安全管理员或本单位负责人登记；客户端可自行登记后续公钥，须附由已登记密钥签发的背书。',
    en: 'Registers a public key (Ed25519, P-256, or RSA from 2048 bits) with which a machine client asks for tokens by private_key_jwt. Several hold side by side, each with its times, so that one can follow another. The first is registered by a security administrator or the manager of its organisation; later ones also by the client itself, endorsed by a key it has.',
  },
  roles: ['security', 'operator', 'administrator', 'auditor', 'regulator', 'provider', 'institution', 'subject'],
  input: Type.Object(
    {
      clientId: clientIdInput,
      jwk: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown(), {
        description: '公钥（JWK，RFC 7517） · The public key as a JWK',
      }),
      notBefore: Type.Optional(Moment),
      retireAt: Type.Optional(Moment),
      endorsement: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 4096,
          description:
            '由本客户端已登记密钥签发的 JWT（typ 为 key-endorsement+jwt，iss 为客户端编号，sub 为新公钥指纹） · A JWT signed by a registered key of the client',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    clientId: 'demo-sample-bank',
    jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    retireAt: '2027-12-31T00:00:00+08:00',
  },
  output: clientKey,
  run: async (ctx, input) => {
    const clientId = await requireClientId(ctx, input.clientId, ['security']);
    const read = readClientJwk(input.jwk);
    if ('fault' in read) throw invalid('jwk', 'key', read.fault);
    await publicKeyOf(read).catch(() => {
      throw invalid('jwk', 'key', { zh: '不是有效的公钥', en: 'is no valid key' });
    });
    const kid = await calculateJwkThumbprint(read.jwk);
    const { notBefore, retireAt } = timesOf(input, ctx.now);
    await holdKeysOf(ctx.tx, clientId);
    // A manager has proved two factors just now and answers for his organisation; a program proves that it holds a key already.
    if (ctx.principal.personId !== undefined) requireFreshProof(ctx);
    else if (ctx.principal.role !== 'security') {
      const findKey = (owner: string, name: string) => findGoodKey(ctx.tx, owner, name, ctx.now);
      await checkEndorsement(input.endorsement, { clientId, newKid: kid }, { findKey, now: ctx.now });
    }
    await requireRoom(ctx, clientId);
    const key = { ...read, clientId, kid, notBefore, retireAt };
    if (!(await insertClientKey(ctx.tx, key, ctx.principal.clientId, ctx.now))) throw conflict(taken);
    const registered = { ...key, registeredBy: ctx.principal.clientId, registeredAt: ctx.now };
    const { jwk: _jwk, ...told } = clientKeyOf(registered, ctx.now) as ReturnType<typeof clientKeyOf> & { jwk: unknown };
    return told;
  },
});

function timesOf(input: { notBefore?: string; retireAt?: string }, now: Date): { notBefore: Date; retireAt: Date | null } {
  const notBefore = input.notBefore === undefined ? now : new Date(input.notBefore);
  const retireAt = input.retireAt === undefined ? null : new Date(input.retireAt);
  if (retireAt !== null && (retireAt <= now || retireAt <= notBefore))
    throw invalid('retireAt', 'order', { zh: '应晚于当前时间和启用时间', en: 'must be after now and after notBefore' });
  return { notBefore, retireAt };
}

async function requireRoom(ctx: Context, clientId: string): Promise<void> {
  if ((await findLiveKeys(ctx.tx, clientId, ctx.now)).length < MAX_LIVE_KEYS) return;
  throw conflict({
    zh: `已有 ${MAX_LIVE_KEYS} 个未停用的公钥，请先停用不再使用的`,
    en: `${MAX_LIVE_KEYS} keys are registered; retire one that is not used`,
  });
}

const taken: Bilingual = {
  zh: '该公钥已登记过；停用的公钥不能再次登记',
  en: 'the key was registered before; a retired key cannot come back',
};
const conflict = (detail: Bilingual) => new Failure('state.conflict', { detail });
const invalid = (field: string, rule: string, message: Bilingual) =>
  new Failure('request.invalid', { issues: [{ field, rule, message }] });
