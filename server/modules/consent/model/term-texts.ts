import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { TermName } from './widened-term.ts';
import type { OutsideTerm } from './use-fault.ts';

/** What a refused use went beyond, in words. */
export const outsideTexts: Readonly<Record<OutsideTerm, Bilingual>> = {
  purpose: { zh: '用途（purpose）与授权不符', en: 'purpose: not the one authorised' },
  case: { zh: '融资事项（case）不是授权所指的事项', en: 'case: not the financing case authorised' },
  items: { zh: '信息项（items）不在授权之列', en: 'items: not among those authorised' },
  fields: { zh: '字段（fields）不在授权之列', en: 'fields: not among those authorised' },
  filter: { zh: '所求内容超出授权的筛选条件（filter）', en: 'filter: more is asked than the filter lets through' },
  period: { zh: '信息所属期（period）超出授权', en: 'period: beyond the period of the data' },
  mode: { zh: '使用方式（mode）未获授权', en: 'mode: not authorised' },
  channel: { zh: '渠道（channel）未获授权', en: 'channel: not authorised' },
  place: { zh: '使用地（place）不在授权范围', en: 'place: not among those authorised' },
  retention: { zh: '留存天数（retention）超出授权', en: 'retention: longer than authorised' },
};

/** What was given too widely, in words. */
export const termTitles: Readonly<Record<TermName, Bilingual>> = {
  parties: { zh: '当事方', en: 'parties' },
  purpose: { zh: '用途', en: 'purpose' },
  items: { zh: '信息项和字段', en: 'items and fields' },
  dataPeriod: { zh: '信息所属期', en: 'period of the data' },
  validity: { zh: '有效期', en: 'validity' },
  frequency: { zh: '频率', en: 'frequency' },
  count: { zh: '次数', en: 'count' },
  mode: { zh: '使用方式', en: 'mode' },
  retentionDays: { zh: '留存期限', en: 'retention' },
  channel: { zh: '渠道', en: 'channel' },
  place: { zh: '使用地', en: 'place' },
  filter: { zh: '筛选条件', en: 'filter' },
};
