import { Type } from 'typebox';
import { diagnose, sentence } from '../../../../expression/index.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { clauseDictionary, itemsOfIndicators } from '../indicator-items.ts';
import { indicatorsRead, readClause } from '../model/compiled-product.ts';
import { BilingualView, orNull } from '../views.ts';

export const checkClause = defineOperation({
  name: 'marketplace.check-clause',
  kind: 'query',
  title: { zh: '检查准入条件', en: 'Check a clause' },
  description: {
    zh: '检查一条准入条件的表达式：错误和疑点注明位置及改法；无误的，给出中英文说法和所需信息项。不保存。',
    en: 'Checks one clause: what is wrong or hardly meant, with its place and how to mend it; in order, it is said in both languages with the items needed. Nothing is kept.',
  },
  roles: ['institution', 'operator', 'provider'],
  input: Type.Object({ expression: Type.String({ minLength: 1, maxLength: 8_000 }) }, { additionalProperties: false }),
  example: { expression: '近12月销售额 >= 500000000 && tax_credit_level in ["A", "B"]' },
  output: Type.Object({
    valid: Type.Boolean(),
    text: orNull(BilingualView),
    items: Type.Array(Type.String()),
    diagnostics: Type.Array(
      Type.Object({
        severity: Type.Enum(['error', 'warning']),
        rule: Type.String(),
        line: Type.Integer(),
        column: Type.Integer(),
        message: BilingualView,
        mend: BilingualView,
      }),
    ),
  }),
  run: async (_ctx, { expression: source }) => {
    const reading = readClause(source, clauseDictionary);
    const diagnostics = diagnose(source, clauseDictionary, 'bool').map(({ severity, rule, line, column, message, mend }) => ({
      severity,
      rule,
      line,
      column,
      message,
      mend,
    }));
    if (reading.outcome === 'invalid') return { valid: false, text: null, items: [], diagnostics };
    const { expression } = reading;
    const text = { zh: sentence(expression, 'zh'), en: sentence(expression, 'en') };
    return { valid: true, text, items: [...itemsOfIndicators(indicatorsRead([expression]))], diagnostics };
  },
});
