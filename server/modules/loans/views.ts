import { Type, type Static, type TSchema } from 'typebox';
import { caseNoInput, codeInput } from '../query/index.ts';
import { firstLoanBases, guarantees, loanKinds, loanStates } from './model/loan.ts';
import type { AnswerRow } from './answer-store.ts';
import type { ReportHeadRow, ReportRow } from './report-store.ts';
import type { VersionRow } from './store.ts';

const MAX_FEN = 1e14;
const MAX_PPM = 10_000_000;
const MAX_TERM_MONTHS = 480;
const MAX_DAYS = 36_500;

export const nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);
const fen = (least: number, zh: string, en: string) =>
  Type.Integer({ minimum: least, maximum: MAX_FEN, description: `${zh}，分 · ${en}, in fen` });
const day = (zh: string, en: string) => Type.String({ format: 'date', pattern: '^(19|20|21)', description: `${zh} · ${en}` });
const number = (zh: string, en: string) =>
  Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s]+$', description: `${zh} · ${en}` });

export const contractNoInput = number('机构自编的合同编号', 'The institution’s own number of the contract');

const stateFields = {
  contractNo: contractNoInput,
  caseNo: caseNoInput,
  loanKind: Type.Enum([...loanKinds], { description: '贷款品种 · Kind' }),
  guarantee: Type.Enum([...guarantees], { description: '担保方式，credit 为纯信用 · What secures it' }),
  grantedOn: day('授信日期', 'Day of the grant'),
  grantedFen: fen(1, '授信金额', 'Granted'),
  drawnFen: fen(0, '累计提款', 'Drawn so far'),
  balanceFen: fen(0, '余额', 'Balance'),
  ratePpm: Type.Integer({
    minimum: 0,
    maximum: MAX_PPM,
    description: '年利率，百万分之一；4.35% 为 43500 · Rate a year in millionths',
  }),
  termMonths: Type.Integer({ minimum: 1, maximum: MAX_TERM_MONTHS, description: '期限，月 · Term in months' }),
  loanState: Type.Enum([...loanStates], {
    description: '贷款状态，cancelled 为误报撤销 · State; cancelled was reported in error',
  }),
  overdueDays: Type.Integer({ minimum: 0, maximum: MAX_DAYS, description: '逾期天数 · Days overdue' }),
  overdueFen: fen(0, '逾期金额', 'Overdue'),
  asOn: day('数据日期：所报为该日日终的情况', 'The day whose end this describes'),
};
const costPpm = Type.Integer({
  minimum: 0,
  maximum: MAX_PPM,
  description: '综合年化成本（含利息、收费、担保费等），百万分之一 · All the borrower pays a year, in millionths',
});
const firstLoan = Type.Enum([...firstLoanBases], {
  description:
    '首贷依据：人民银行征信、银行申报、平台首次；不是首贷的不填 · By what it is a first loan; left out where it is none',
});

/** One loan as it is reported. */
export const LoanInput = Type.Object(
  {
    code: codeInput,
    ...stateFields,
    applicationNo: Type.Optional(number('平台申请编号', 'Number of the application')),
    syndicateNo: Type.Optional(
      number('银团合同编号，各成员报本行份额', 'Number of the syndicated contract; each member reports its share'),
    ),
    costPpm: Type.Optional(costPpm),
    firstLoan: Type.Optional(firstLoan),
  },
  { additionalProperties: false },
);

/** How the enterprise stands to what was reported: `changed` is reported otherwise since it answered. */
const confirmations = ['open', 'confirmed', 'disputed', 'changed'] as const;
export const confirmationInput = Type.Optional(
  Type.Enum([...confirmations], { description: '企业核对情况 · What the enterprise says to it' }),
);

export const LoanView = Type.Object({
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  ...stateFields,
  applicationNo: nullable(Type.String()),
  syndicateNo: nullable(Type.String()),
  costPpm: nullable(costPpm),
  firstLoan: nullable(firstLoan),
  version: Type.Integer({ description: '第几次报告 · Which report of it' }),
  recordedAt: Type.String({ description: '平台记录时间 · When it was recorded' }),
  confirmation: Type.Enum([...confirmations], { description: '企业核对情况 · What the enterprise says to it' }),
});

export const AnswerView = Type.Object({
  version: Type.Integer(),
  ownerAnswer: Type.Enum(['confirmed', 'disputed']),
  words: nullable(Type.String()),
  answeredAt: Type.String(),
});

const reportFields = {
  reportId: Type.String(),
  reportedAt: Type.String(),
  fileName: nullable(Type.String()),
  rows: Type.Integer(),
  added: Type.Integer({ description: '新增贷款 · New loans' }),
  changed: Type.Integer({ description: '新版本 · New versions of known loans' }),
  unchanged: Type.Integer({ description: '与已报一致 · As reported before' }),
};

/** One report in the list of them. */
export const ReportHead = Type.Object({
  ...reportFields,
  refusedRows: Type.Integer({ description: '拒收行数 · Rows that were refused' }),
});

export const ReportView = Type.Object({
  ...reportFields,
  digest: Type.String({ description: '所报内容的 SHA-256 · SHA-256 of what was reported' }),
  refusals: Type.Array(
    Type.Object({
      row: Type.Integer({ description: '从 1 起；文件为表中行号 · From 1; of a file the row of the sheet' }),
      field: Type.String(),
      rule: Type.String(),
      message: Type.Object({ zh: Type.String(), en: Type.String() }),
    }),
  ),
});

export const loanView = ({ recordedAt, answer, answeredVersion, ...loan }: VersionRow): Static<typeof LoanView> => ({
  ...loan,
  recordedAt: recordedAt.toISOString(),
  confirmation: answer === null ? 'open' : answeredVersion === loan.version ? answer : 'changed',
});

export const answerView = ({ answeredAt, answer, ...rest }: AnswerRow): Static<typeof AnswerView> => ({
  ...rest,
  ownerAnswer: answer,
  answeredAt: answeredAt.toISOString(),
});

export const reportView = ({ reportedAt, ...report }: ReportRow): Static<typeof ReportView> => ({
  ...report,
  reportedAt: reportedAt.toISOString(),
  refusals: [...report.refusals],
});

export const reportHead = (row: ReportHeadRow): Static<typeof ReportHead> => ({
  reportId: row.reportId,
  reportedAt: row.reportedAt.toISOString(),
  fileName: row.fileName,
  rows: row.rows,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  refusedRows: row.refusedRows,
});
