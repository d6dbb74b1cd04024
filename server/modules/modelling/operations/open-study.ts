import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireOwner } from '../require-study.ts';
import { insertStudy } from '../study-store.ts';

export const openStudy = defineOperation({
  name: 'modelling.open-study',
  kind: 'command',
  title: { zh: '新建建模研究', en: 'Open a study' },
  description: {
    zh: '新建一项建模研究，随后提供样本标签、生成训练样本、拟合评分卡。机构的研究仅本机构可见。训练样本只在平台内部计算，任何一方都读不到企业的指标值。',
    en: 'Opens a study: labels are brought, a training set is built, cards are fitted. An institution’s is its own. The training set is computed on within the platform; nobody reads an enterprise’s indicators.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      badDefinition: Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description:
          '何为不良，例如“放款后12个月内逾期60天及以上” · What bad means, such as 60 days overdue within 12 months of the grant',
      }),
    },
    { additionalProperties: false },
  ),
  example: { name: '2025年小微信用贷', badDefinition: '放款后12个月内逾期60天及以上' },
  output: Type.Object({ studyId: Type.String() }),
  run: async (ctx, { name, badDefinition }) => {
    const studyId = randomUUID();
    const opened = { institutionNo: await requireOwner(ctx), openedBy: ctx.principal.clientId, openedAt: ctx.now };
    await insertStudy(ctx.tx, { studyId, name, badDefinition, ...opened });
    return { studyId };
  },
});
