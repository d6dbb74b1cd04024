import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { findProvider } from '../../institutions/index.ts';
import { connectors } from '../connectors.ts';
import { wireOf } from '../engine/source-runtime.ts';
import { SourceFault } from '../model/source-fault.ts';
import { sourceUrlFault } from '../model/source-url.ts';
import { sourceKinds } from '../model/source.ts';
import { upsertSource } from '../store.ts';
import { requireItemNamed, sourceName } from '../views.ts';

export const register = defineOperation({
  name: 'sources.register',
  kind: 'command',
  title: { zh: '登记实时数据源', en: 'Register a live source' },
  description: {
    zh: '登记提供单位某一信息项的实时接口：地址、可调用记录或核验断言、超时、答复可重复使用的时间、同时在途的上限。已登记的以此更新，暂停的仍为暂停。平台以节点密钥签名每次请求，不保存任何口令。',
    en: 'Registers where an item of a provider is asked live: address, whether it gives records or verifies claims, timeout, how long an answer may be given again, how many questions at once. A known source is updated, and stays paused if it was. Requests are signed with the node’s key; no secret is kept.',
  },
  roles: ['operator', 'system'],
  input: Type.Object(
    {
      ...sourceName,
      kinds: Type.Array(Type.Enum([...sourceKinds]), { minItems: 1, maxItems: 2, uniqueItems: true }),
      baseUrl: Type.String({ minLength: 8, maxLength: 500, description: 'https 地址 · An https address' }),
      connector: Type.Optional(Type.String({ maxLength: 60, description: '缺省 http-json · http-json by default' })),
      timeoutMs: Type.Optional(Type.Integer({ minimum: 100, maximum: 10_000, description: '缺省 2000 · 2000 by default' })),
      freshnessSeconds: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 86_400,
          description: '答复可重复使用的秒数，缺省 300 · How long an answer is given again',
        }),
      ),
      maxConcurrent: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '缺省 8 · 8 by default' })),
    },
    { additionalProperties: false },
  ),
  example: { providerNo: 2, item: 'tax-payments', kinds: ['call', 'verify'], baseUrl: 'https://tax.example.gov.cn/jinqiao' },
  output: Type.Object({ created: Type.Boolean() }),
  run: async (ctx, input) => {
    const { providerNo, baseUrl, kinds } = input;
    const item = requireItemNamed(input.item);
    kinds.forEach((kind, index) => {
      if (!item.modes.includes(kind))
        throw invalid(`kinds.${index}`, {
          zh: '目录未列明该信息项可以此方式共享',
          en: 'is not a way in which the catalogue has the item shared',
        });
    });
    const connector = input.connector ?? 'http-json';
    if (!connectors.has(connector)) throw invalid('connector', { zh: '没有这一连接方式', en: 'is not a connector' });
    const fault = sourceUrlFault(baseUrl) ?? addressFault(() => wireOf(ctx).guard.requireLiteral(new URL(baseUrl).hostname));
    if (fault !== undefined) throw invalid('baseUrl', fault);
    const provider = await findProvider(ctx.tx, providerNo);
    if (provider === undefined) throw new Failure('resource.not-found');
    if (!provider.itemNos.includes(item.no))
      throw invalid('item', { zh: '该单位未登记提供这一信息项', en: 'is not an item that this provider is registered for' });
    const { timeoutMs = 2_000, freshnessSeconds = 300, maxConcurrent = 8 } = input;
    const source = { providerNo, itemNo: item.no, connector, baseUrl, kinds, timeoutMs, freshnessSeconds, maxConcurrent };
    return { created: await upsertSource(ctx.tx, source, ctx.now) };
  },
});

function addressFault(judge: () => void): Bilingual | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    if (error instanceof SourceFault)
      return {
        zh: '该地址不在公网；确须使用的，在 JINQIAO_SOURCE_NETWORKS 中列入其网段',
        en: 'is not a public address; if it is meant, list its network in JINQIAO_SOURCE_NETWORKS',
      };
    throw error;
  }
}

const invalid = (field: string, message: Bilingual) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'known', message }] });
