import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem } from '../../catalogue/index.ts';
import { courtItem, courtReason, repairableItems, repairClasses } from '../model/repair-classes.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });
const Item = Type.Object({ item: Type.String(), itemTitle: Text });

export const listRepairable = defineOperation({
  name: 'rights.list-repairable',
  kind: 'query',
  title: { zh: '可修复的信息项', en: 'List what can be repaired' },
  description: {
    zh: '列出记录可以信用修复的信息项、各类失信行为的最短和最长公示期（月），以及由法院依其规定处理的信息项。',
    en: 'The items whose records can be repaired, the shortest and longest publication of each class in months, and the items that courts lift under their own rules.',
  },
  roles: ['anyone'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    items: Type.Array(Item),
    classes: Type.Array(Type.Object({ severityClass: Type.String(), minMonths: Type.Integer(), maxMonths: Type.Integer() })),
    byCourt: Type.Object({ items: Type.Array(Item), reason: Text }),
  }),
  run: () => {
    const titled = (item: string) => ({ item, itemTitle: findItem(item)!.title });
    return Promise.resolve({
      items: repairableItems.map(titled),
      classes: Object.entries(repairClasses).map(([severityClass, months]) => ({ severityClass, ...months })),
      byCourt: { items: [titled(courtItem)], reason: courtReason },
    });
  },
});
