import { Type } from 'typebox';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { effectiveCatalogue } from '../effective-items.ts';
import { dcatCatalogue } from '../model/dcat-catalogue.ts';
import { versionInput } from '../views.ts';

export const exportDcat = defineDownload({
  name: 'catalogue.export-dcat',
  kind: 'query',
  title: { zh: '导出 DCAT 目录', en: 'Export the catalogue as DCAT' },
  description: {
    zh: '以 DCAT 3（JSON-LD）导出目录，每个信息项为一个数据集。',
    en: 'The catalogue as DCAT 3 in JSON-LD, each item a dataset.',
  },
  roles: ['anyone'],
  answer: 'file',
  contentTypes: ['application/ld+json'],
  input: Type.Object({ version: versionInput }, { additionalProperties: false }),
  example: {},
  run: async (ctx, input) => {
    const { version, items } = await effectiveCatalogue(ctx.tx, input.version);
    const document = dcatCatalogue(items, version, ctx.now);
    return {
      fileName: `jinqiao-catalogue-${version}.jsonld`,
      contentType: 'application/ld+json',
      write: (out) => {
        out.write(`${JSON.stringify(document, null, 1)}\n`);
        return Promise.resolve();
      },
    };
  },
});
