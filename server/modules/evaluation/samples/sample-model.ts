import { expertCard, type ExpertCharacteristic } from '../../../../scoring/index.ts';
import { featureSet } from '../features.ts';
import type { TypedModel } from '../model/model-document.ts';
import { specialNames, type Special } from '../model/special.ts';
import { sampleCharacteristics, type SampleCharacteristic } from './sample-characteristics.ts';

const title = { zh: '中小微企业信用评价模型（示例）', en: 'Credit evaluation of small enterprises (sample)' };

/**
 * An expert's model from a base of 1,000 points, made to show how a model looks. Its points and cuts are nobody's rule: the operator of a
 * platform puts his own in its place.
 */
export function sampleModel(): TypedModel {
  return {
    format: 'jinqiao-model-1',
    name: 'sample-expert',
    title,
    sample: true,
    division: null,
    card: expertCard({
      title,
      features: 'sample-expert 1',
      specials: specialNames,
      characteristics: sampleCharacteristics.map(characteristicOf),
    }),
    grades: [
      { grade: 'A+', title: { zh: '诚信守法（优）', en: 'trustworthy, excellent' }, from: 1090 },
      { grade: 'A', title: { zh: '诚信守法', en: 'trustworthy' }, from: 1030 },
      { grade: 'B', title: { zh: '轻微失信', en: 'slightly dishonest' }, from: 960 },
      { grade: 'C', title: { zh: '一般失信', en: 'dishonest' }, from: 880 },
      { grade: 'D', title: { zh: '严重失信', en: 'seriously dishonest' }, from: null },
    ],
    rules: [
      {
        code: 'dishonest-debtor',
        title: { zh: '列为失信被执行人', en: 'Listed as a dishonest debtor' },
        when: 'dishonest_debtor > 0',
        worst: 'D',
      },
      {
        code: 'serious-dishonesty',
        title: { zh: '列入严重失信主体名单', en: 'Listed for serious dishonesty' },
        when: 'serious_dishonesty_listed > 0 || major_tax_violator > 0',
        worst: 'D',
      },
      {
        code: 'consumption-limit',
        title: { zh: '被限制消费', en: 'Consumption restricted' },
        when: 'consumption_limits > 0',
        worst: 'C',
      },
      {
        code: 'abnormal-operations',
        title: { zh: '列入经营异常名录', en: 'Listed for abnormal operations' },
        when: 'abnormal_operations_listed > 0',
        worst: 'B',
      },
      {
        code: 'tax-level-d',
        title: { zh: '纳税信用级别为D', en: 'Tax credit level D' },
        when: 'tax_credit_level == "D"',
        worst: 'C',
      },
    ],
    leastCoverage: 400,
  };
}

function characteristicOf(one: SampleCharacteristic): ExpertCharacteristic {
  const { code, title: name, theme } = featureSet.indicators.find(({ definition }) => definition.code === one.code)!.definition;
  const { none = one.expected, ...rest } = one;
  const special: Partial<Record<Special, number>> = { 'none-on-record': none };
  return { ...rest, code, title: name, theme, special };
}
