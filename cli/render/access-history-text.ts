import type { Operations } from '../../sdk/index.ts';
import type { TableStyle } from './table-text.ts';
import { wrapText } from './text-width.ts';
import { valueText } from './value-text.ts';

type Answer = Operations['rights.list-accesses']['output'];
type Access = Answer['accesses'][number];

/** Who used an enterprise's data, one use after the other: when, who, why, on what ground, and which fields of which items. */
export function accessHistoryText({ accesses, next }: Answer, style: TableStyle): string {
  const { language, paint } = style;
  if (accesses.length === 0) return paint.dim(language === 'zh' ? '（没有）' : '(none)');
  const more = next === null ? [] : [paint.dim(`${language === 'zh' ? '下一页' : 'next page'}: ${next}`)];
  return [...accesses.map((one) => accessText(one, style)), ...more].join('\n\n');
}

function accessText(one: Access, { language, paint, width = Infinity }: TableStyle): string {
  const words = language === 'zh' ? zh : en;
  const head = [valueText(one.at, language), paint.bold(one.by.name[language]), one.purposeTitle?.[language] ?? words[one.kind]];
  const grounds = [
    ...(one.caseNo === null ? [] : [`${words.caseNo} ${one.caseNo}`]),
    ...(one.authorisationId === null ? [] : [`${words.authorisation} ${one.authorisationId}`]),
    ...(one.disclosureId === null ? [] : [`${words.proof} ${one.disclosureId}${one.sealed ? '' : ` ${words.waiting}`}`]),
  ];
  const items = one.items.map(({ itemTitle, fields }) => {
    const named = fields.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ');
    return `  ${itemTitle[language]}${named === '' ? '' : `${words.colon}${named}`}`;
  });
  const dim = grounds.map((ground) => paint.dim(`  ${ground}`));
  return [head.join('  '), ...items.map((item) => wrapText(item, width)), ...dim].join('\n');
}

const zh = {
  disclosure: '提供给机构',
  read: '平台内查看档案',
  caseNo: '融资事项',
  authorisation: '授权',
  proof: '披露编号',
  waiting: '（待封存）',
  colon: '：',
};
const en: typeof zh = {
  disclosure: 'given',
  read: 'read the file on the platform',
  caseNo: 'financing case',
  authorisation: 'authorisation',
  proof: 'disclosure',
  waiting: '(not sealed yet)',
  colon: ': ',
};
