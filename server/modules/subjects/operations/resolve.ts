import { Type } from 'typebox';
import type { Language } from '../../../kernel/pure/text.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { codeRules } from '../model/code-rule.ts';
import { codeWarnings } from '../model/code-warning.ts';
import { mendings } from '../model/mending.ts';
import { readIdentifier, type SubjectIdentifier } from '../model/subject-identifier.ts';
import { codeOf, leadsTo } from '../store/resolve-codes.ts';

const MAX_IDENTIFIERS = 500;
const nullable = Type.Union([Type.String(), Type.Null()]);

export const resolve = defineOperation({
  name: 'subjects.resolve',
  kind: 'query',
  title: { zh: '核对代码', en: 'Resolve identifiers' },
  description: {
    zh: '逐个核对代码：正确、可改正或不符合要求，说明理由，并给出对应的主体。交付前可用于自查。结果与提交的顺序一致。',
    en: 'Reads each identifier: right, mended or refused, with the reasons, and the subject it leads to. For checking before a delivery. Answers come in the order given.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      identifiers: Type.Array(Type.String({ maxLength: 256 }), {
        minItems: 1,
        maxItems: MAX_IDENTIFIERS,
        description: '代码原文 Identifiers as written',
      }),
    },
    { additionalProperties: false },
  ),
  example: { identifiers: ['913301061000000084', ' 63159284-x'] },
  output: Type.Object({
    identifiers: Type.Array(
      Type.Object({
        given: Type.String(),
        kind: Type.Enum(['unified-code', 'organisation-code', 'registration-number', 'none']),
        outcome: Type.Enum(['valid', 'mended', 'refused']),
        code: nullable,
        reasons: Type.Array(Type.String(), {
          description: '改正了什么、有何疑点，或为何不符 · What was mended or is odd, or why it is refused',
        }),
        mend: Type.Union([Type.String(), Type.Null()], { description: '如何改正 · How to mend it' }),
        subjectId: nullable,
      }),
    ),
  }),
  run: async (ctx, { identifiers }) => {
    const read = identifiers.map((given) => ({ given, identifier: readIdentifier(given) }));
    const subjects = await leadsTo(
      ctx.tx,
      read.map(({ identifier }) => identifier),
    );
    return {
      identifiers: read.map(({ given, identifier }, index) => ({
        given,
        kind: identifier.kind,
        code: codeOf(identifier) ?? null,
        ...explain(identifier, ctx.language),
        subjectId: subjects[index] ?? null,
      })),
    };
  },
});

const uncheckedNumber = {
  zh: '没有校验位或校验位不符，只能作为对应关系使用',
  en: 'Has no check digit or one that disagrees, so it serves only to look up a subject',
};

function explain({ reading }: SubjectIdentifier, language: Language) {
  if (reading.outcome === 'refused') {
    const { title, mend } = codeRules[reading.rule];
    return { outcome: 'refused' as const, reasons: [title[language]], mend: mend[language] };
  }
  const used = 'mendings' in reading ? reading.mendings.map((mending) => mendings[mending]) : [];
  const odd = 'warnings' in reading ? reading.warnings.map((warning) => codeWarnings[warning]) : [];
  const unchecked = reading.outcome === 'unchecked' ? [uncheckedNumber] : [];
  return {
    outcome: used.length > 0 ? ('mended' as const) : ('valid' as const),
    reasons: [...used, ...odd, ...unchecked].map((reason) => reason[language]),
    mend: null,
  };
}
