import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireFreshProof } from '../people/acting-person.ts';
import { clientIdInput, kidInput } from '../tokens/client-key-schema.ts';
import { findLiveKeys, holdKeysOf, setRetirement } from '../tokens/key-store.ts';
import { requireClientId } from '../tokens/require-client-id.ts';

export const retireClientKey = defineOperation({
  name: 'access.retire-client-key',
  kind: 'command',
  title: { zh: '停用客户端公钥', en: 'Retire a public key of a client' },
  description: {
    zh: '公钥立即或于所定时间停用：一秒内不再能取得令牌，凭其取得的令牌同时失效，且不可恢复。客户端不能停用自己最后一个公钥。',
    en: 'Retires a key now or at the time given: within a second no token is issued for it and those it got are refused; it cannot come back. A client cannot retire its own last key.',
  },
  roles: ['security', 'operator', 'administrator', 'auditor', 'regulator', 'provider', 'institution', 'subject'],
  input: Type.Object({ clientId: clientIdInput, kid: kidInput, at: Type.Optional(Moment) }, { additionalProperties: false }),
  example: { clientId: 'demo-sample-bank', kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' },
  output: Type.Object({ clientId: Type.String(), kid: Type.String(), retireAt: Type.String() }),
  run: async (ctx, { clientId: named, kid, at }) => {
    const clientId = await requireClientId(ctx, named, ['security']);
    requireFreshProof(ctx);
    const given = at === undefined ? ctx.now : new Date(at);
    const retireAt = given < ctx.now ? ctx.now : given;
    await holdKeysOf(ctx.tx, clientId);
    const live = await findLiveKeys(ctx.tx, clientId, ctx.now);
    if (!live.some((key) => key.kid === kid)) throw new Failure('resource.not-found');
    // A pending key, or one that ends before, could not take over.
    const stays = live.some(
      (key) => key.kid !== kid && key.notBefore <= retireAt && (key.retireAt === null || key.retireAt > retireAt),
    );
    if (ctx.principal.role !== 'security' && !stays) {
      throw new Failure('state.conflict', {
        detail: {
          zh: '届时没有其他有效的公钥；请先登记新的公钥，或请安全管理员停用',
          en: 'No other key would hold then; register another first, or ask a security administrator',
        },
      });
    }
    if (!(await setRetirement(ctx.tx, { clientId, kid }, retireAt, ctx.now))) throw new Failure('resource.not-found');
    return { clientId, kid, retireAt: retireAt.toISOString() };
  },
});
