import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import { firstLoanBases, guarantees, loanKinds, loanStates, type GivenLoan } from './loan.ts';

type Reading = { readonly value: unknown } | { readonly zh: string; readonly en: string };
type Column = {
  readonly field: keyof GivenLoan;
  readonly header: string;
  readonly read: (cell: string) => Reading;
  readonly may?: true;
};

const MAX_TEXT = 64;
const MAX_DIGITS = 15;

/** The columns of a file of loan results, by their Chinese heading; in a file they may also go by the field's own name. Amounts in yuan, rates in percent. */
export const loanColumns: readonly Column[] = [
  { field: 'code', header: '统一社会信用代码', read: text },
  { field: 'caseNo', header: '融资事项编号', read: text },
  { field: 'contractNo', header: '合同编号', read: text },
  { field: 'applicationNo', header: '申请编号', read: text, may: true },
  { field: 'syndicateNo', header: '银团合同编号', read: text, may: true },
  {
    field: 'loanKind',
    header: '贷款品种',
    read: choice(loanKinds, ['流动资金贷款', '固定资产贷款', '循环贷款', '贸易融资', '其他']),
  },
  { field: 'guarantee', header: '担保方式', read: choice(guarantees, ['信用', '保证', '抵押', '质押', '组合担保']) },
  { field: 'grantedOn', header: '授信日期', read: day },
  { field: 'grantedFen', header: '授信金额（元）', read: decimal(2) },
  { field: 'drawnFen', header: '累计提款（元）', read: decimal(2) },
  { field: 'balanceFen', header: '余额（元）', read: decimal(2) },
  { field: 'ratePpm', header: '年利率（%）', read: decimal(4) },
  { field: 'costPpm', header: '综合年化成本（%）', read: decimal(4), may: true },
  { field: 'termMonths', header: '期限（月）', read: decimal(0) },
  { field: 'firstLoan', header: '首贷依据', read: choice(firstLoanBases, ['人民银行征信', '银行申报', '平台首次']), may: true },
  { field: 'loanState', header: '贷款状态', read: choice(loanStates, ['未结清', '已结清', '已核销', '已撤销']) },
  { field: 'overdueDays', header: '逾期天数', read: decimal(0) },
  { field: 'overdueFen', header: '逾期金额（元）', read: decimal(2) },
  { field: 'asOn', header: '数据日期', read: day },
];

const columnOf = (header: string) => loanColumns.find((one) => one.header === header.trim() || one.field === header.trim());

/** Whether cells are the header of such a file: every column that may not be left out is among them. */
export function isLoanHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map((cell) => columnOf(cell)?.field));
  return loanColumns.every(({ field, may }) => may || found.has(field));
}

/** One row of a file as a loan, or what is wrong with its cells. */
export function readLoanRow(header: readonly string[], cells: readonly string[]): GivenLoan | readonly FieldIssue[] {
  const values: Record<string, unknown> = Object.fromEntries(
    loanColumns.flatMap(({ field, may }) => (may ? [[field, null]] : [])),
  );
  const issues: FieldIssue[] = [];
  header.forEach((name, index) => {
    const column = columnOf(name);
    if (column === undefined) return;
    const cell = (cells[index] ?? '').trim();
    if (cell === '' && column.may) return;
    const reading = cell === '' ? { zh: '必填', en: 'is required' } : column.read(cell);
    if ('value' in reading) values[column.field] = reading.value;
    else issues.push({ field: column.header, rule: 'format', message: reading });
  });
  // Every column that must be there is, or the header would not be one; the readers give the types.
  return issues.length > 0 ? issues : (values as GivenLoan);
}

function text(cell: string): Reading {
  return cell.length <= MAX_TEXT
    ? { value: cell }
    : { zh: `不超过 ${MAX_TEXT} 个字符`, en: `has at most ${MAX_TEXT} characters` };
}

function day(cell: string): Reading {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell);
  const value = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : cell;
  const at = Date.parse(`${value}T00:00:00Z`);
  const real = match !== null && !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
  return real ? { value } : { zh: '不是日期，应如 2026-03-01', en: 'is no date; write 2026-03-01' };
}

function choice(codes: readonly string[], words: readonly string[]) {
  return (cell: string): Reading => {
    const at = codes.includes(cell) ? codes.indexOf(cell) : words.indexOf(cell);
    return at >= 0 ? { value: codes[at] } : { zh: `应为${words.join('、')}之一`, en: `is one of ${codes.join(', ')}` };
  };
}

/** A number with at most so many decimals, as the integer it is without its point. */
function decimal(decimals: number) {
  return (cell: string): Reading => {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(cell.replaceAll(',', ''));
    const rest = (match?.[2] ?? '').replace(/0+$/, '');
    const digits = match === null ? '' : `${match[1]}${rest.padEnd(decimals, '0')}`;
    if (match === null || rest.length > decimals || digits.replace(/^0+/, '').length > MAX_DIGITS)
      return { zh: `应为不超过 ${decimals} 位小数的数字`, en: `is a number with at most ${decimals} decimals` };
    return { value: Number(digits) };
  };
}
