import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineUpload } from '../../../kernel/pure/operation.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { findMeanings } from '../header-meanings.ts';
import { targetName } from '../intake/column-target.ts';
import { describeHeaderProblem } from '../intake/header-problem.ts';
import { recogniseUpload } from '../recognise-upload.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const MAX_CANDIDATES = 10;

export const recogniseFile = defineUpload({
  name: 'collection.recognise-file',
  kind: 'query',
  title: { zh: '识别待交付的文件', en: 'Recognise a file before it is delivered' },
  description: {
    zh: '读取文件或其开头一段（不超过 64 MB，XLSX 须为整个文件），返回表头、前几行、最可能属于本单位的哪些信息项，以及各列的对应和缺少的列。本单位以前指定过的表头对应一并采用。文件不留存。',
    en: 'Reads a file or its beginning (at most 64 MB; an XLSX whole) and answers its header, its first rows, of which of the provider’s items it probably is, what each column means and what is missing. What the provider said about headers before is used. The file is not kept.',
  },
  roles: ['provider'],
  transaction: 'own',
  body: 'bytes',
  input: Type.Object(
    {
      fileName: Type.String({ minLength: 1, maxLength: 255 }),
      sheet: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      item: Type.Optional(Type.String({ maxLength: 60, description: '只按这一信息项识别 Only as this item' })),
    },
    { additionalProperties: false },
  ),
  example: { fileName: '登记注册-2024-03.xlsx' },
  output: Type.Object({
    format: Type.String(),
    sheet: orNull(Type.String()),
    headerRow: Type.Integer({ description: '表头在第几行 Row of the header; 0 where the format has none' }),
    header: Type.Array(Type.String()),
    rows: Type.Array(Type.Array(Type.String()), { description: '前几行 The first rows' }),
    items: Type.Array(
      Type.Object({
        item: Type.String(),
        title: Type.String(),
        fields: Type.Integer({ description: '识别出的字段数 Columns that are fields of the item' }),
        columns: Type.Array(
          Type.Object({
            header: Type.String(),
            target: orNull(Type.String({ description: '字段、subject-code、subject-name 或 operation；不识别的为 null' })),
            remembered: Type.Boolean({ description: '按以前的指定 As the provider said before' }),
          }),
        ),
        problems: Type.Array(
          Type.Object({
            rule: Type.String(),
            field: orNull(Type.String()),
            suggestion: orNull(Type.String({ description: '可能就是这一列 The header that was probably meant' })),
            title: Type.String(),
            mend: Type.String(),
          }),
        ),
      }),
      { description: '可能性大者在前 · Likeliest first' },
    ),
  }),
  run: async (ctx, { item: only, ...file }, bytes) => {
    const { providerNo = 0 } = ctx.principal;
    const provider = await findProvider(ctx.tx, providerNo);
    const items = (provider?.itemNos ?? []).map(requireItemByNo).filter(({ name }) => only === undefined || name === only);
    if (items.length === 0) throw new Failure('request.invalid', { issues: [notRegistered] });
    const said = await findMeanings(ctx.tx, providerNo, items);
    const { source, rows, found } = await recogniseUpload(ctx, file, bytes, items, said);
    return {
      format: source.format.kind,
      sheet: source.format.sheet ?? null,
      headerRow: source.headerRowNumber,
      header: [...source.header],
      rows: rows.map((cells) => [...cells]),
      items: found.slice(0, MAX_CANDIDATES).map(({ item, mapping, fields }) => {
        const remembered = said(item, mapping.headers);
        return {
          item: item.name,
          title: item.title[ctx.language],
          fields,
          columns: mapping.headers.map((header, index) => ({
            header,
            target: targetName(mapping.targets[index]!),
            remembered: Object.hasOwn(remembered, header),
          })),
          problems: mapping.problems.map((problem) => ({
            rule: problem.rule,
            field: problem.field,
            suggestion: problem.suggestion,
            ...describeHeaderProblem(problem, item, ctx.language),
          })),
        };
      }),
    };
  },
});

const notRegistered = {
  field: 'item',
  rule: 'registered',
  message: { zh: '本单位没有登记可交付的信息项', en: 'is not an item this provider is registered to deliver' },
};
