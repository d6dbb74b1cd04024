import { Type, type Static } from 'typebox';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** How a field of an item is shown: its title with the unit, and the titles of the codes that occur in this report. */
const ReportColumn = Type.Object({
  field: Type.String(),
  title: Text,
  kind: Type.String(),
  unit: orNull(Text),
  titles: Type.Record(Type.String(), Text),
});

const ReportRecord = Type.Object({
  key: Type.String(),
  validFrom: orNull(Type.String()),
  validTo: orNull(Type.String()),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  banded: Type.Array(Type.String()),
  masked: Type.Array(Type.String()),
  disputed: Type.Boolean(),
  conflicting: Type.Boolean(),
  selfReported: Type.Boolean(),
  source: Type.Object({ providerNo: Type.Integer(), name: Text, recordedAt: Type.String(), digest: Type.String() }),
});

/** One item of the catalogue with its records, or with the reason why there are none. */
export const ReportItem = Type.Object({
  item: Type.String(),
  title: Text,
  missing: orNull(Type.String()),
  refresh: Type.String(),
  newestRecordedAt: orNull(Type.String()),
  newestValidFrom: orNull(Type.String()),
  withheldFields: Type.Array(Text),
  columns: Type.Array(ReportColumn),
  records: Type.Array(ReportRecord),
  omitted: Type.Integer({ description: '超出篇幅未列的记录数 · Records beyond what a report holds' }),
});

const Reason = Type.Object({ title: Text, theme: Text, contribution: Type.Integer(), value: orNull(Text), better: orNull(Text) });

const ReportPortrait = Type.Object({
  dimensions: Type.Array(
    Type.Object({
      title: Text,
      percentile: orNull(Type.Integer()),
      indicators: Type.Array(Type.Object({ title: Text, value: Text, percentile: orNull(Type.Integer()) })),
    }),
  ),
  trend: Type.Array(
    Type.Object({ month: Type.String(), score: Type.Integer(), grade: orNull(Type.String()), coverage: Type.Integer() }),
  ),
});

export const ReportEvaluation = Type.Object({
  asOf: Type.String(),
  modelId: Type.String(),
  modelTitle: Text,
  sample: Type.Boolean(),
  score: Type.Integer(),
  grade: orNull(Type.String()),
  gradeTitle: Text,
  coverage: Type.Integer(),
  rules: Type.Array(Type.Object({ code: Type.String(), title: Text, worst: Type.String() })),
  adverse: Type.Array(Reason),
  favourable: Type.Array(Reason),
  missing: Type.Array(Type.Object({ title: Text, indicators: Type.Array(Text) })),
});

/** The head (报告头): which report of whom, for what, under which authorisation, as of when. */
const ReportHead = Type.Object({
  number: Type.String(),
  kind: Type.Enum(['own', 'institution']),
  madeAt: Type.String(),
  asOf: Type.String(),
  expiresAt: Type.String(),
  subjectId: Type.String(),
  name: orNull(Type.String()),
  institutionNo: orNull(Type.Integer()),
  institutionName: orNull(Text),
  purpose: orNull(Type.String()),
  purposeTitle: Text,
  caseNo: orNull(Type.String()),
  authorisationId: orNull(Type.String()),
  artefactDigest: orNull(Type.String()),
  disclosureId: orNull(Type.String()),
  verifyUrl: Type.String(),
});

/** A credit report as data. What it is drawn from, and nothing else: it is kept, compared and checked in its canonical form (RFC 8785). */
export const ReportDocument = Type.Object({
  type: Type.Literal('jinqiao.credit-report.v1'),
  head: ReportHead,
  notes: Type.Object({
    catalogueVersion: Type.Integer(),
    asked: Type.Integer({ description: '列入的信息项数 · Items in the report' }),
    served: Type.Integer({ description: '有记录的信息项数 · Items with records' }),
    records: Type.Integer(),
    texts: Type.Array(Text),
  }),
  evaluation: orNull(ReportEvaluation),
  basics: Type.Array(Type.Object({ title: Text, value: Text })),
  portrait: orNull(ReportPortrait),
  categories: Type.Array(Type.Object({ no: Type.Integer(), title: Text, items: Type.Array(ReportItem) })),
  risks: Type.Array(
    Type.Object({
      level: Type.Enum(['veto', 'adverse', 'notice']),
      title: Text,
      item: orNull(Type.String()),
      count: Type.Integer(),
      newest: orNull(Type.String()),
    }),
  ),
  financing: Type.Array(
    Type.Object({
      institutionName: Text,
      caseNo: Type.String(),
      kind: Type.String(),
      amountFen: orNull(Type.Integer()),
      openedAt: Type.String(),
      closedAt: orNull(Type.String()),
    }),
  ),
  loans: Type.Optional(
    Type.Array(
      Type.Object({
        institutionName: Text,
        contractNo: Type.String(),
        caseNo: Type.String(),
        grantedOn: Type.String(),
        grantedFen: Type.Integer(),
        balanceFen: Type.Integer(),
        ratePpm: Type.Integer(),
        loanState: Type.String(),
        overdueDays: Type.Integer(),
        asOn: Type.String(),
        disputed: Type.Boolean({ description: '企业认为与实际不符 · The enterprise says it is not so' }),
      }),
      {
        description:
          '机构报告的贷款；较早的报告没有此部分 · Loans as institutions reported them; earlier reports have none of it',
      },
    ),
  ),
  statements: Type.Array(Type.Object({ title: Text, item: Type.String(), key: Type.String() }), {
    description: '异议处理中的记录 · Records in dispute',
  }),
  inquiries: Type.Array(
    Type.Object({
      at: Type.String(),
      institutionName: Text,
      purposeTitle: Text,
      operation: Type.String(),
      items: Type.Array(Text),
    }),
  ),
});

export type ReportDocument = Static<typeof ReportDocument>;
export type ReportItem = Static<typeof ReportItem>;
export type ReportColumn = ReportItem['columns'][number];
export type ReportRecord = ReportItem['records'][number];
export type ReportEvaluation = Static<typeof ReportEvaluation>;
