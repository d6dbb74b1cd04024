import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { rules, thresholdRules, thresholdsOf } from '../rules.ts';
import { listThresholdVersions, readThresholds } from '../threshold-store.ts';
import { institutionInput, nullable } from '../views.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });

export const listRules = defineOperation({
  name: 'oversight.list-rules',
  kind: 'query',
  title: { zh: '查询滥用规则和阈值', en: 'List the rules of misuse' },
  description: {
    zh: '滥用规则看什么、现行阈值（对全体或某一机构）及其修改历史。',
    en: 'What each rule looks at, its thresholds as they stand, for all or for one institution, and how they were set.',
  },
  roles: ['auditor', 'regulator', 'administrator'],
  input: Type.Object({ institutionNo: Type.Optional(institutionInput) }, { additionalProperties: false }),
  example: { institutionNo: 1 },
  output: Type.Object({
    rules: Type.Array(Type.Object({ name: Type.String(), title: Bilingual, looksAt: Bilingual })),
    thresholds: Type.Array(
      Type.Object({
        rule: Type.String(),
        threshold: Type.String(),
        title: Bilingual,
        value: Type.Integer(),
        initial: Type.Integer(),
      }),
    ),
    versions: Type.Array(
      Type.Object({
        setAt: Type.String(),
        rule: Type.String(),
        threshold: Type.String(),
        institutionNo: nullable(Type.Integer()),
        version: Type.Integer(),
        value: Type.Integer(),
        reason: Type.String(),
        setBy: Type.String(),
      }),
    ),
  }),
  run: async (ctx, { institutionNo = null }) => {
    const [present, versions] = await Promise.all([readThresholds(ctx.tx), listThresholdVersions(ctx.tx)]);
    const thresholds = thresholdRules.flatMap((rule) =>
      Object.entries(thresholdsOf(rule) ?? {}).map(([threshold, { title, initial }]) => ({
        rule,
        threshold,
        title: { ...title },
        value: present(rule, threshold, institutionNo),
        initial,
      })),
    );
    return {
      rules: rules.map(({ name, title, looksAt }) => ({ name, title: { ...title }, looksAt: { ...looksAt } })),
      thresholds,
      versions: versions.map((one) => ({ ...one, setAt: one.setAt.toISOString() })),
    };
  },
});
