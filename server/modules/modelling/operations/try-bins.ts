import { Type } from 'typebox';
import { binColumn } from '../../../../scoring/index.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { directions } from '../directions.ts';
import { binningOptions } from '../model/fit-choices.ts';
import { shownBins } from '../model/shown-bins.ts';
import { badAt, dataTable, judgedRows } from '../model/training-table.ts';
import { requireOwner, requireStudy } from '../require-study.ts';
import { openTrainingSet } from '../training-sets.ts';
import { binChoice, BinView, binView, idInput, nullable, Text, titleOf, unitOf } from '../views.ts';

export const tryBins = defineOperation({
  name: 'modelling.try-bins',
  kind: 'query',
  title: { zh: '试分箱', en: 'Try bins' },
  description: {
    zh: '一项指标在训练样本上的分箱：各箱户数、不良率、证据权重、信息值。给出分界或分组的，按所给的算；否则自动求最优分箱。提供给机构的，少于 20 户的箱不列数字。',
    en: 'The bins of one indicator on the training set: rows, bad rate, weight of evidence, information value, by the cuts or groups given, else the best there are. To an institution bins of fewer than 20 enterprises are shown without figures.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object({ studyId: idInput, ...binChoice }, { additionalProperties: false }),
  example: { studyId: '01980000-0000-4000-8000-000000000000', indicator: 'sales_12m', cuts: [50_000_000, 500_000_000] },
  output: Type.Object({
    indicator: Type.String(),
    title: Text,
    unit: Text,
    scale: Type.Number({ description: '一个单位合多少原值 · How much of a value one unit is' }),
    trend: Type.String(),
    informationValue: Type.Number(),
    cuts: nullable(Type.Array(Type.Number())),
    groups: nullable(Type.Array(Type.Array(Type.String()))),
    bins: Type.Array(BinView),
  }),
  run: async (ctx, { studyId, ...choice }) => {
    await requireOwner(ctx);
    const study = await requireStudy(ctx, studyId);
    const table = await openTrainingSet(ctx, studyId);
    const at = judgedRows(table);
    const { indicator } = choice;
    const column = dataTable({ ...table, columns: table.columns.filter(({ code }) => code === indicator) }, at).columns.get(
      indicator,
    );
    if (column === undefined) throw new Failure('request.invalid', { issues: [unknown] });
    const bad = badAt(table, at);
    const binning = binColumn(column, { bad }, table.specials, binningOptions(choice, at.length, directions));
    const { bins, informationValue } = shownBins(binning, study.institutionNo !== null);
    return {
      indicator,
      title: titleOf(indicator),
      ...unitOf(indicator),
      trend: binning.trend,
      informationValue,
      cuts: binning.kind === 'number' ? [...binning.cuts] : null,
      groups: binning.kind === 'category' ? binning.groups.map((some) => [...some]) : null,
      bins: bins.map(binView(indicator)),
    };
  },
});

const unknown = {
  field: 'indicator',
  rule: 'known',
  message: { zh: '训练样本中没有这一指标', en: 'is not in the training set' },
};
