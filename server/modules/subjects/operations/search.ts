import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { nameKey } from '../model/name-key.ts';
import type { SearchConditions } from '../model/search-terms.ts';
import { readIdentifier } from '../model/subject-identifier.ts';
import { kindNames, sizeNames, statusNames, subjectFields } from '../model/subject-output.ts';
import { leadsTo } from '../store/resolve-codes.ts';
import { findByCode, findByName, searchSubjects, type FoundSubject } from '../store/search-subjects.ts';
import { titledSubject } from '../titled-subject.ts';

const matches = ['unified-code', 'organisation-code', 'registration-number', 'whole-name', 'name', 'conditions'] as const;
type Match = (typeof matches)[number];

export const search = defineOperation({
  name: 'subjects.search',
  kind: 'query',
  title: { zh: '查找主体', en: 'Search subjects' },
  description: {
    zh: '按名称中的任意文字、统一社会信用代码、组织机构代码或旧注册号查找，可同时限定地区、行业、规模、状态和类型。名称完全相同的排在最前；其余按固定顺序给出，翻页不重不漏。',
    en: 'By any part of the name, a unified code, an organisation code or an old registration number, within a region, industry, size, status and kind. Subjects with exactly that name come first; the others in a fixed order, so that pages neither repeat nor skip.',
  },
  roles: ['operator', 'provider'],
  input: Type.Object(
    {
      text: Type.Optional(
        Type.String({ minLength: 1, maxLength: 100, description: '名称中的文字，或代码 · Part of a name, or a code' }),
      ),
      divisionCode: Type.Optional(
        Type.String({
          pattern: '^\\d{2}(\\d{2}){0,2}$',
          description: '地区：33 或 330000 省，3301 或 330100 市，330106 县 · Province, city or county',
        }),
      ),
      industryCode: Type.Optional(
        Type.String({
          pattern: '^([A-T]|\\d{2,4})$',
          description: '行业：门类字母，或 2 至 4 位代码 · Section letter, or two to four digits',
        }),
      ),
      size: Type.Optional(Type.Enum([...sizeNames])),
      status: Type.Optional(Type.Enum([...statusNames])),
      kind: Type.Optional(Type.Enum([...kindNames])),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  example: { text: '科技', divisionCode: '3301', size: 'small', limit: 20 },
  output: Type.Object({
    subjects: Type.Array(Type.Object({ ...subjectFields, matchedBy: Type.Enum([...matches]) })),
    next: nextCursor,
  }),
  run: async (ctx, { text, divisionCode, industryCode, limit: wanted, cursor, ...same }) => {
    const limit = wanted ?? DEFAULT_PAGE;
    const conditions = { ...same, divisionPrefix: divisionCode?.replace(/(00)+$/, ''), industryPrefix: industryCode };
    const coded = text === undefined || cursor !== undefined ? undefined : await findCoded(ctx, text, conditions);
    const found = coded ? [coded] : await findNamed(ctx, { ...conditions, nameKey: keyOf(text) }, cursor, limit + 1);
    const { page, next } = pageOf(found, limit, ({ match, subject }) => [match, subject.subjectId]);
    return { subjects: page.map(({ match, subject }) => ({ ...titledSubject(subject, ctx.language), matchedBy: match })), next };
  },
});

type Found = { readonly match: Match; readonly subject: FoundSubject };

async function findCoded(ctx: Context, text: string, conditions: SearchConditions): Promise<Found | undefined> {
  const identifier = readIdentifier(text);
  const subjectId = (await leadsTo(ctx.tx, [identifier]))[0];
  if (identifier.kind === 'none' || subjectId === undefined) return undefined;
  const subject = await findByCode(ctx.tx, subjectId, conditions);
  return subject && { match: identifier.kind, subject };
}

/** First the bearers of exactly this name, then the others; the cursor says in which of the two it stands. */
async function findNamed(
  ctx: Context,
  conditions: SearchConditions,
  cursor: string | undefined,
  limit: number,
): Promise<Found[]> {
  const { nameKey: key } = conditions;
  const first: Match = key === undefined ? 'conditions' : 'whole-name';
  const [match, after] = fromCursor(cursor, [first as string, '']);
  const rest: Match = key === undefined ? 'conditions' : 'name';
  const whole =
    key === undefined || match !== 'whole-name' ? [] : await findByName(ctx.tx, { ...conditions, nameKey: key }, after, limit);
  const found = whole.map((subject): Found => ({ match: 'whole-name', subject }));
  if (found.length === limit) return found;
  const others = await searchSubjects(ctx.tx, conditions, match === rest ? after : '', limit - found.length);
  return [...found, ...others.map((subject): Found => ({ match: rest, subject }))];
}

function keyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const key = nameKey(text);
  if (key !== '') return key;
  throw new Failure('request.invalid', {
    issues: [{ field: 'text', rule: 'blank', message: { zh: '请输入名称或代码', en: 'holds nothing to search for' } }],
  });
}
