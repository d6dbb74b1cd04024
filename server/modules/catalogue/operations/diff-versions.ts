import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { effectiveCatalogue } from '../effective-items.ts';
import { compareItems } from '../model/differences.ts';
import { comparisonView, ComparisonView } from '../views.ts';

export const diffVersions = defineOperation({
  name: 'catalogue.diff-versions',
  kind: 'query',
  title: { zh: '比较两个目录版本', en: 'Compare two versions of the catalogue' },
  description: {
    zh: '逐格列出两个版本之间的差异及各自的可信程度。',
    en: 'What two versions fill differently, cell by cell, with the confidence of each.',
  },
  roles: ['anyone'],
  input: Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
  example: { from: 0, to: 0 },
  output: Type.Object({ from: Type.Integer(), to: Type.Integer(), ...ComparisonView }),
  run: async (ctx, { from, to }) => {
    const [before, after] = [await effectiveCatalogue(ctx.tx, from), await effectiveCatalogue(ctx.tx, to)];
    return { from, to, ...comparisonView(compareItems(before.items, after.items)) };
  },
});
