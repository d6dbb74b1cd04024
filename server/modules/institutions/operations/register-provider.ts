import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem, lookUpCode } from '../../catalogue/index.ts';
import { providerFields } from '../model.ts';
import { findProviderByCode, nextProviderNo, upsertProvider } from '../store.ts';

export const registerProvider = defineOperation({
  name: 'institutions.register-provider',
  kind: 'command',
  title: { zh: '登记数据提供单位', en: 'Register a provider' },
  description: {
    zh: '登记一个地区的部门或公用事业单位，以及它可以交付的信息项。代号已存在时更新其内容。',
    en: 'Registers a department or utility of one region and the items it may deliver. A known code is updated.',
  },
  roles: ['operator', 'system'],
  input: Type.Object(providerFields, { additionalProperties: false }),
  example: {
    code: 'demo-tax',
    nameZh: '示例市税务局',
    nameEn: 'Tax bureau of the sample city',
    divisionCode: '330100',
    items: ['registration'],
  },
  output: Type.Object({ providerNo: Type.Integer(), created: Type.Boolean() }),
  run: async (ctx, input) => {
    if (!lookUpCode('division', input.divisionCode))
      throw invalid('divisionCode', { zh: '没有这一行政区划代码', en: 'is not a division code' });
    const itemNos = input.items.map((name, index) => {
      const item = findItem(name);
      if (!item) throw invalid(`items.${index}`, { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' });
      return item.no;
    });
    const known = await findProviderByCode(ctx.tx, input.code);
    const providerNo = known?.providerNo ?? (await nextProviderNo(ctx.tx));
    const { items: _names, precedence = 100, maxRefusedShare = null, ...rest } = input;
    await upsertProvider(ctx.tx, { ...rest, providerNo, itemNos, precedence, maxRefusedShare }, ctx.now);
    return { providerNo, created: known === undefined };
  },
});

const invalid = (field: string, message: { zh: string; en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'known', message }] });
