import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { codeRules, type CodeRule } from '../model/code-rule.ts';
import { readIdentifier } from '../model/subject-identifier.ts';
import { subjectIdInput } from '../model/subject-output.ts';
import { linkAlias as link } from '../store/aliases.ts';
import { findSubject } from '../store/read-subject.ts';
import { codeOf } from '../store/resolve-codes.ts';

export const linkAlias = defineOperation({
  name: 'subjects.link-alias',
  kind: 'command',
  title: { zh: '登记旧代码', en: 'Link an older code' },
  description: {
    zh: '把旧注册号或组织机构代码与主体对应，此后以该代码交付的记录归入该主体。两个统一社会信用代码属同一主体时，使用“合并主体”。',
    en: 'Makes an old registration number or an organisation code lead to a subject, so that records delivered under it are filed there. For two unified codes of one subject use the merging of subjects.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      code: Type.String({
        minLength: 1,
        maxLength: 100,
        description: '旧注册号或组织机构代码 · Old registration number or organisation code',
      }),
      subjectId: subjectIdInput,
    },
    { additionalProperties: false },
  ),
  example: { code: '330100000000123', subjectId: '913301061000000084' },
  output: Type.Object({ code: Type.String(), kind: Type.String(), subjectId: Type.String(), linked: Type.Boolean() }),
  run: async (ctx, { code: raw, subjectId }) => {
    const identifier = readIdentifier(raw);
    const code = codeOf(identifier);
    if (code === undefined) throw refused('rule' in identifier.reading ? identifier.reading.rule : 'empty');
    const { kind } = identifier;
    if (kind === 'unified-code' || kind === 'none') throw unified();
    if (!(await findSubject(ctx.tx, subjectId))) throw new Failure('resource.not-found');
    const outcome = await link(ctx.tx, { code, kind, subjectId, source: ctx.principal.clientId }, ctx.now);
    if (outcome === 'taken') {
      throw new Failure('state.conflict', {
        detail: { zh: '该代码已对应其他主体', en: 'The code leads to another subject already' },
      });
    }
    return { code, kind, subjectId, linked: outcome === 'linked' };
  },
});

function refused(rule: CodeRule): Failure {
  const { title, mend } = codeRules[rule];
  return new Failure('request.invalid', {
    issues: [{ field: 'code', rule, message: { zh: `${title.zh}。${mend.zh}`, en: `${title.en}. ${mend.en}` } }],
  });
}

const unified = (): Failure =>
  new Failure('request.invalid', {
    issues: [
      {
        field: 'code',
        rule: 'unified-code',
        message: { zh: '统一社会信用代码须通过“合并主体”对应', en: 'is a unified code; merge the two subjects instead' },
      },
    ],
  });
