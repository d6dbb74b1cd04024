import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findOverview } from '../store.ts';

const count = (zh: string, en: string) => Type.Integer({ minimum: 0, description: `${zh} · ${en}` });

export const showOverview = defineOperation({
  name: 'statistics.show-overview',
  kind: 'query',
  title: { zh: '查看平台概况', en: 'Show the platform in figures' },
  description: {
    zh: '接入机构、数据提供单位、企业、记录、有效授权和已封存披露的数量，最多滞后一分钟。',
    en: 'How many institutions, providers, enterprises, records, authorisations in force and sealed disclosures there are, at most a minute old.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    at: Type.String({ format: 'date-time' }),
    providers: count('数据提供单位', 'Providers'),
    institutions: count('已准予接入且未到期的机构', 'Institutions admitted now'),
    subjects: count('信息主体', 'Subjects'),
    facts: count('累计入库的记录版本', 'Versions of records ever taken in'),
    authorisations: count('有效授权', 'Authorisations in force'),
    disclosures: count('披露日志已封存的条数', 'Sealed entries of the disclosure log'),
  }),
  run: (ctx) => findOverview(ctx.tx, ctx.now),
});
