import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { useModes, caseKinds } from '../model/artefact.ts';
import { templates } from '../templates.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const listTemplates = defineOperation({
  name: 'consent.list-templates',
  kind: 'query',
  title: { zh: '查询用途', en: 'List purposes' },
  description: {
    zh: '可以申请授权的用途及各自的限度：最长期限、最多次数、可追溯的月数、机构留存天数、允许的信息项，以及屏幕所示文字的样式。',
    en: 'The purposes for which an authorisation can be asked, and their limits: validity, uses, months back, retention, items, and the form of the text on the screen.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    templates: Type.Array(
      Type.Object({
        purpose: Type.String(),
        version: Type.Integer(),
        title: Text,
        description: Text,
        maxValidityDays: Type.Integer(),
        maxUses: Type.Integer(),
        maxUsesPerDay: Type.Integer(),
        maxHistoryMonths: Type.Integer(),
        maxRetentionDays: Type.Integer(),
        modes: Type.Array(Type.Enum([...useModes])),
        banded: Type.Boolean(),
        caseKinds: Type.Array(Type.Enum([...caseKinds])),
        oneCase: Type.Boolean(),
        items: Type.Union([Type.Array(Type.String()), Type.Null()], {
          description: '允许的信息项；null 为除可用不可见外的全部 · Items allowed; null is all but compute-only',
        }),
        screenText: Text,
      }),
    ),
  }),
  run: async () => ({
    templates: Object.values(templates).map(({ name, items, modes, caseKinds: kinds, ...rest }) => ({
      ...rest,
      purpose: name,
      modes: [...modes],
      caseKinds: [...kinds],
      items: items === 'any-but-compute-only' ? null : [...items],
    })),
  }),
});
