import type { Language } from '../../../kernel/pure/text.ts';
import type { Artefact } from './artefact.ts';
import type { ItemTitles } from './screen-text.ts';

const words = {
  zh: { all: '全部可授权字段', within: '仅所属期内的记录', status: '仅有无记录及其状态', comma: '、', item: '；' },
  en: {
    all: 'all fields that may be authorised',
    within: 'only records of the period',
    status: 'only whether there are records and their state',
    comma: ', ',
    item: '; ',
  },
} as const;

/** The items with their fields and filters as a reader is to see them: all fields are said to be all, others are named. */
export function itemsText({ items, filter }: Pick<Artefact, 'items' | 'filter'>, titles: ItemTitles, language: Language): string {
  const own = words[language];
  const of = (item: string, fields: readonly string[] | null) => {
    const filters = filter.filter((one) => one.item === item).map((one) => one.filter);
    const status = filters.includes('status-only') || fields?.length === 0;
    const named =
      fields === null ? own.all : fields.map((field) => titles[item]?.fields[field]?.[language] ?? field).join(own.comma);
    const parts = [status ? own.status : named, ...(filters.includes('within-period') ? [own.within] : [])].join(own.comma);
    const title = titles[item]?.title[language] ?? item;
    return language === 'zh' ? `${title}（${parts}）` : `${title} (${parts})`;
  };
  return items.map(({ item, fields }) => of(item, fields)).join(own.item);
}
