import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { requireEffectiveItem } from '../effective-items.ts';
import { buildTemplate } from '../template/build-template.ts';
import { itemInput } from '../views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const downloadTemplate = defineDownload({
  name: 'catalogue.download-template',
  kind: 'query',
  title: { zh: '下载导入模板', en: 'Download an import template' },
  description: {
    zh: '信息项的 XLSX 导入模板：表头、下拉选项、代码表和填写说明（含示例），按请求语言为中文或英文。填写后可直接交付。',
    en: 'The XLSX import template of an item: header, drop-downs, code tables and notes with an example, in the language of the request. Filled in, it can be delivered as it is.',
  },
  roles: ['anyone'],
  answer: 'file',
  contentTypes: [XLSX],
  input: Type.Object({ item: itemInput }, { additionalProperties: false }),
  example: { item: 'registration' },
  run: async (ctx, input) => {
    const { item, version } = await requireEffectiveItem(ctx.tx, input.item);
    const workbook = await buildTemplate(item, version, ctx.language, ctx.now);
    return {
      fileName: ctx.language === 'zh' ? `${item.title.zh}-导入模板.xlsx` : `${item.name}-template.xlsx`,
      contentType: XLSX,
      write: (out) => {
        out.write(workbook);
        return Promise.resolve();
      },
    };
  },
});
