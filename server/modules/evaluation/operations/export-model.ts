import { Type } from 'typebox';
import { sqlScore, writePmml, type Card } from '../../../../scoring/index.ts';
import { canonicalJson } from '../../../kernel/pure/canonical-json.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { ModelDocument } from '../model/model-document.ts';
import { modelIdInput } from '../model-views.ts';
import { requireModel } from '../require-model.ts';

const formats = ['json', 'pmml', 'sql'] as const;

export const exportModel = defineOperation({
  name: 'evaluation.export-model',
  kind: 'query',
  title: { zh: '导出评价模型', en: 'Export a model' },
  description: {
    zh: '导出能查看的模型：json 为可再次提交的全部内容，pmml 为 PMML 4.4 评分卡，sql 为 PostgreSQL 查询（从名为 features 的表取各指标及其“.special”特殊值列，得出得分和各项分值）。等级与否决、封顶规则只在 json 中。',
    en: 'A model the caller may see: json is all of it, to be handed in again; pmml a PMML 4.4 scorecard; sql a PostgreSQL query (from a table named features, with a column for each indicator and one named “.special” for its special code, to score and points). Grades, vetoes and caps are in json only.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ modelId: modelIdInput, format: Type.Enum([...formats]) }, { additionalProperties: false }),
  example: { modelId: `sha256:${'0'.repeat(64)}`, format: 'pmml' },
  output: Type.Object({ fileName: Type.String(), contentType: Type.String(), text: Type.String() }),
  run: async (ctx, { modelId, format }) => {
    const { document, name } = await requireModel(ctx.tx, modelId);
    const model = JSON.parse(document) as ModelDocument;
    return { fileName: `${name}.${format === 'pmml' ? 'pmml.xml' : format}`, ...writers[format](model) };
  },
});

const writers: Readonly<Record<(typeof formats)[number], (model: ModelDocument) => { contentType: string; text: string }>> = {
  json: ({ featureSet: _indicators, institution: _owner, ...model }) => ({
    contentType: 'application/json',
    text: canonicalJson(model),
  }),
  pmml: ({ card }) => ({ contentType: 'application/xml', text: writePmml(card.card) }),
  sql: ({ card }) => ({ contentType: 'application/sql', text: queryOf(card.card) }),
};

const column = (name: string) => `"${name.replaceAll('"', '""')}"`;

function queryOf(card: Card): string {
  const { score, points } = sqlScore(card, { special: (code) => column(`${code}.special`) });
  const columns = [`${score} AS score`, ...points.map(({ code, sql }) => `${sql} AS ${column(`${code}.points`)}`)];
  return `SELECT features.*,\n  ${columns.join(',\n  ')}\nFROM features\n`;
}
