import type { Bilingual } from '../../../kernel/pure/text.ts';

/** What a reader has to know of a report (报告说明), in the words that stand in it. */
export function reportNotes(kind: 'own' | 'institution', sampleModel: boolean): Bilingual[] {
  return [
    sources,
    kind === 'own' ? ownScope : institutionScope,
    missing,
    marks,
    gone,
    evaluation,
    ...(sampleModel ? [sample] : []),
    kind === 'own' ? ownUse : institutionUse,
  ];
}

const sources: Bilingual = {
  zh: '本报告所列信息由各责任单位依法提供，平台按《全国一体化融资信用服务平台网络信用信息共享清单》归集，未作修改；每条记录注明来源单位和入库时间。标注“企业自主填报”的，由企业自愿填报并作出信用承诺。',
  en: 'What stands here was delivered by the departments responsible and collected by the shared catalogue, unaltered; each record names its source and when it was taken in. What is marked as self-reported was reported by the enterprise under its commitment.',
};
const ownScope: Bilingual = {
  zh: '本报告由企业为自己生成，列示平台掌握的该企业全部可共享信息，免费。',
  en: 'The enterprise made this report for itself, free of charge. It holds everything sharable that the platform has of it.',
};
const institutionScope: Bilingual = {
  zh: '本报告由接入机构凭企业授权为一项融资事项生成，只列示授权范围内的信息项、字段和期间；以区间表示或已脱敏的，按授权和共享属性处理。',
  en: 'An institution made this report for one financing case under the enterprise’s authorisation. It holds the items, fields and period authorised and no more; what is banded or masked is so by the authorisation or its sharing class.',
};
const missing: Bilingual = {
  zh: '没有记录的信息项注明原因：“没有记录”指提供单位未报送过该企业的此类信息；“当地尚未归集”不代表企业没有此类信息，不应作不利解释。',
  en: 'An item without records gives the reason. “None on record” means that its providers delivered nothing of this enterprise; “not collected” says nothing about the enterprise and must not be held against it.',
};
const marks: Bilingual = {
  zh: '“异议中”指企业已提出异议、尚未办结；“各单位所报不一致”指另有单位所报不同，此处按优先顺序取一。',
  en: '“In dispute” means that the enterprise objects and it is undecided; “sources disagree” that another provider says otherwise and the one of higher precedence is given.',
};
const gone: Bilingual = {
  zh: '已完成信用修复、公示期届满或者停止披露的记录不列入本报告。',
  en: 'Records that are repaired, past their publication or withheld are not in this report.',
};
const evaluation: Bilingual = {
  zh: '评价结果由公开的评价模型计算，供参考，不替代监管部门的公共信用综合评价，也不构成授信承诺。“尚未归集”“未获授权”的信息不影响得分。',
  en: 'The evaluation is computed by a public model, for reference; it does not replace the regulator’s own and is no promise of credit. What is not collected or not authorised does not change the score.',
};
const sample: Bilingual = {
  zh: '本报告所用评价模型为示例模型，仅供演示。',
  en: 'The model of this evaluation is a sample, for showing only.',
};
const ownUse: Bilingual = {
  zh: '企业可自行决定是否向他人提供本报告。持有人可凭报告编号或二维码查验真伪。对内容有异议的，可在平台提出。',
  en: 'The enterprise decides to whom it gives this report. Whoever holds it can check it by its number or the QR code. Objections are raised on the platform.',
};
const institutionUse: Bilingual = {
  zh: '本报告仅限授权所列机构用于所列用途，不得向他人提供；保存期届满或授权撤回的，应当删除。',
  en: 'Only the institution named may use this report, for the purpose named, and give it to nobody; it is to be deleted when its retention ends or the authorisation is revoked.',
};
