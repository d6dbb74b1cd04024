import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem } from '../../catalogue/index.ts';
import { commitment, selfReportableItems } from '../model/self-report.ts';

export const listSelfReportable = defineOperation({
  name: 'rights.list-self-reportable',
  kind: 'query',
  title: { zh: '可自愿填报的信息项', en: 'List what may be self-reported' },
  description: {
    zh: '列出企业可以自愿填报的信息项，以及填报时作出的信用承诺全文及其版本。各项的字段见 catalogue.get-item。',
    en: 'The items that an enterprise may report of itself, and the commitment it makes with each report, word for word, with its version. Fields of an item are in catalogue.get-item.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    commitment: Type.Object({ version: Type.String(), text: Type.Object({ zh: Type.String(), en: Type.String() }) }),
    items: Type.Array(Type.Object({ item: Type.String(), itemTitle: Type.Object({ zh: Type.String(), en: Type.String() }) })),
  }),
  run: () =>
    Promise.resolve({
      commitment,
      items: selfReportableItems.map((item) => ({ item, itemTitle: findItem(item)!.title })),
    }),
});
