import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { replaceHolidays } from '../calendar-store.ts';
import { isWeekend } from '../model/working-days.ts';

export const setHolidays = defineOperation({
  name: 'rights.set-holidays',
  kind: 'command',
  title: { zh: '录入节假日安排', en: 'Set the holidays of a year' },
  description: {
    zh: '按国务院办公厅通知录入一个年度的放假日（off）和调休上班日（work），替换该年度原有内容。已经算定的期限不变。',
    en: 'Sets the days off and the weekend days worked of one year, as the State Council’s notice has them, in place of what was there. Due days already counted stay.',
  },
  roles: ['administrator', 'system'],
  input: Type.Object(
    {
      year: Type.Integer({ minimum: 1950, maximum: 2199 }),
      source: Type.String({ minLength: 1, maxLength: 200, description: '依据的通知 The notice' }),
      days: Type.Array(
        Type.Object({ day: Type.String({ format: 'date' }), kind: Type.Enum(['off', 'work']) }, { additionalProperties: false }),
        { minItems: 1, maxItems: 120 },
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    year: 2031,
    source: '示例：国务院办公厅关于2031年部分节假日安排的通知',
    days: [{ day: '2031-01-01', kind: 'off' }],
  },
  output: Type.Object({ year: Type.Integer(), off: Type.Integer(), worked: Type.Integer() }),
  run: async (ctx, { year, source, days }) => {
    const seen = new Set<string>();
    for (const [index, { day, kind }] of days.entries()) {
      if (Number(day.slice(0, 4)) !== year) throw wrong(index, { zh: '不在该年度内', en: 'is not in that year' });
      if (seen.has(day)) throw wrong(index, { zh: '重复', en: 'is there twice' });
      if (kind === 'work' && !isWeekend(day))
        throw wrong(index, { zh: '调休上班日应为周六或周日', en: 'is no Saturday or Sunday' });
      seen.add(day);
    }
    await replaceHolidays(
      ctx.tx,
      year,
      days.map((one) => ({ ...one, source })),
    );
    const off = days.filter(({ kind }) => kind === 'off').length;
    return { year, off, worked: days.length - off };
  },
});

const wrong = (index: number, message: Bilingual) =>
  new Failure('request.invalid', { issues: [{ field: `days.${index}.day`, rule: 'calendar', message }] });
