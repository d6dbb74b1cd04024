import type { Bilingual } from '../language.tsx';

/** What the rules of misuse measured, by the names they give. */
export const measuredTitles: Readonly<Record<string, Bilingual>> = {
  attempts: { zh: '请求总数', en: 'requests' },
  casesAnHour: { zh: '一小时内融资事项数', en: 'cases an hour' },
  endedUses: { zh: '授权终止后的使用', en: 'uses after the end' },
  limited: { zh: '设有次数限制的授权', en: 'authorisations with a limit' },
  nearLimit: { zh: '用到上限的授权', en: 'authorisations used to the limit' },
  neighbourSteps: { zh: '相邻代码的连续查询', en: 'steps between neighbouring codes' },
  outside: { zh: '工作时间以外', en: 'outside working hours' },
  ownLookups: { zh: '查询本人所属企业', en: 'look-ups of one’s own enterprise' },
  refused: { zh: '被拒绝', en: 'refused' },
  subjectsAnHour: { zh: '一小时内不同企业数', en: 'enterprises an hour' },
  uses: { zh: '当日使用', en: 'uses of the day' },
  usualDays: { zh: '此前有使用的日数', en: 'days with uses before' },
  usualUses: { zh: '平日使用', en: 'usual uses' },
  workingDay: { zh: '工作日', en: 'working day' },
};
