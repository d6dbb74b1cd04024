import { Type } from 'typebox';

export const effectiveOnInput = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: '生效日期 Day it took effect, YYYY-MM-DD',
});
export const reasonInput = Type.String({
  minLength: 1,
  maxLength: 500,
  description: '依据，如公告或文书编号 · Ground, such as a notice or document number',
});

/** Whether a text of the right shape is a day that exists. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
