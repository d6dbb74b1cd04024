import { Type, type Static } from 'typebox';
import { modelStates } from './model/model-life.ts';
import type { ModelActRow, ModelRow } from './model-store.ts';

export const modelIdInput = Type.String({
  pattern: '^sha256:[0-9a-f]{64}$',
  description: '模型编号，即其内容的摘要 · The name of the model, which is the digest of what it is',
});
const Text = Type.Object(
  { zh: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
const gradeName = Type.String({ minLength: 1, maxLength: 20 });

export const gradesInput = Type.Array(
  Type.Object(
    { grade: gradeName, title: Text, from: Type.Union([Type.Integer(), Type.Null()]) },
    { additionalProperties: false },
  ),
  { minItems: 2, maxItems: 20, description: '由高到低 · Best first' },
);

export const rulesInput = Type.Array(
  Type.Object(
    {
      code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
      title: Text,
      when: Type.String({ maxLength: 8_000 }),
      worst: gradeName,
    },
    { additionalProperties: false },
  ),
  { maxItems: 100, description: '否决与封顶 · Vetoes and caps' },
);

const pmmlText = Type.String({
  minLength: 1,
  maxLength: 4_000_000,
  description: 'PMML 4.x 评分卡，特征代码即指标代码 · A scorecard whose fields are codes of indicators',
});
const multiplier = Type.Integer({
  minimum: 1,
  maximum: 1_000_000,
  description: '分值含小数的，乘以此数取整 · Points with decimals are multiplied by this, to be whole',
});

/** A model as it is handed in. What is in the card is checked by the card's own rules. */
export const ModelInput = Type.Object(
  {
    format: Type.Literal('jinqiao-model-1'),
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,60}$' }),
    title: Text,
    sample: Type.Boolean({ description: '仅作示例 · Made to show how a model looks' }),
    division: Type.Union([Type.String({ pattern: '^\\d{6}$' }), Type.Null()], {
      description: '适用地区，null 为全部 · Where it applies; null everywhere',
    }),
    card: Type.Object(
      { id: Type.String({ maxLength: 100 }), card: Type.Object({}, { additionalProperties: true }) },
      { additionalProperties: false },
    ),
    grades: gradesInput,
    rules: rulesInput,
    leastCoverage: Type.Integer({
      minimum: 0,
      maximum: 1000,
      description: '千分数，低于此数为信息不足 · Of a thousand; below, no grade is given',
    }),
  },
  { additionalProperties: false },
);

const { format: _format, card: _card, sample, ...besidesCard } = ModelInput.properties;

/** A model whose card is a scorecard in PMML; the rest is typed in. */
export const PmmlInput = Type.Object(
  { text: pmmlText, multiply: Type.Optional(multiplier), sample: Type.Optional(sample), ...besidesCard },
  { additionalProperties: false },
);

export const ModelView = Type.Object({
  modelId: Type.String(),
  name: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
  institutionNo: Type.Union([Type.Integer(), Type.Null()], {
    description: '自有模型的机构，null 为平台模型 · Whose own it is; null the platform’s',
  }),
  divisionCode: Type.Union([Type.String(), Type.Null()]),
  modelState: Type.Enum([...modelStates]),
  stateAt: Type.String(),
  author: Type.String(),
  draftedAt: Type.String(),
});

export const modelView = ({ state, stateAt, draftedAt, ...row }: ModelRow): Static<typeof ModelView> => ({
  ...row,
  modelState: state,
  stateAt: stateAt.toISOString(),
  draftedAt: draftedAt.toISOString(),
});

const Count = Type.Union([Type.Integer(), Type.Null()], {
  description: '机构自有模型不足 20 户的不列 · Null where an institution’s model would tell of fewer than 20',
});

/** What a validation found: how the model judges enterprises that are on file. */
export const ValidationReport = Type.Object({
  enterprises: Count,
  ungraded: Count,
  meanCoverage: Count,
  grades: Type.Array(Type.Object({ grade: Type.String(), enterprises: Count })),
});

export const ActView = Type.Object({
  seq: Type.Integer(),
  act: Type.String(),
  by: Type.String(),
  at: Type.String(),
  note: Type.Union([Type.String(), Type.Null()]),
  report: Type.Union([ValidationReport, Type.Null()]),
});

export const actView = ({ at, report, ...row }: ModelActRow): Static<typeof ActView> => ({
  ...row,
  at: at.toISOString(),
  report: report as Static<typeof ValidationReport> | null,
});
