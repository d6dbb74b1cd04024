import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { evidenceOf } from '../evidence-of.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { ActAnswer, EvidenceInput, requireInstitutionNo } from '../views.ts';

export const submitEvidence = defineOperation({
  name: 'institutions.submit-evidence',
  kind: 'command',
  title: { zh: '提交评估佐证材料', en: 'Submit evidence' },
  description: {
    zh: '按安全评估清单逐项提交说明；有文件的，同时登记文件名和 SHA-256 摘要，文件由机构另行送交评估人。',
    en: 'Gives notes on how requirements of the security assessment are met. Of a file its name and SHA-256 are kept; the institution hands the file itself to the assessor.',
  },
  roles: ['institution'],
  input: Type.Object({ evidence: { ...EvidenceInput, minItems: 1 } }, { additionalProperties: false }),
  example: {
    evidence: [
      {
        criterion: 'licence',
        note: '金融许可证副本（示例）',
        fileName: 'licence.pdf',
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    ],
  },
  output: Type.Object(ActAnswer),
  run: async (ctx, input) => {
    const institutionNo = requireInstitutionNo(ctx);
    const evidence = evidenceOf(input.evidence);
    return actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'evidence-submitted', evidence }));
  },
});
