/** A column of the official list, or its English companion. */
export const annexColumns = [
  'no',
  'category',
  'item',
  'content',
  'mode',
  'provider',
  'deadline',
  'class',
  'sharingLevel',
  'itemEn',
  'contentEn',
  'providerEn',
] as const;
export type AnnexColumn = (typeof annexColumns)[number];

/** A row of the list as delivered: the texts of the columns that were recognised, blank ones left out. */
export type AnnexRow = {
  /** Row of the sheet, or place in the JSON list, counted from 1. */
  readonly row: number;
  readonly texts: Readonly<Partial<Record<AnnexColumn, string>>>;
};

const headers: Readonly<Record<AnnexColumn, readonly string[]>> = {
  no: ['序号', '编号', '序', 'no', 'number'],
  category: ['信息类', '大类', '信息类别', '信息大类', '类别', '分类', 'category'],
  item: ['项', '信息项', '信息项名称', '信息名称', '共享信息', '共享信息项', '项目', '名称', 'item', 'title'],
  content: ['共享内容', '信息内容', '具体内容', '主要内容', '内容', 'content'],
  mode: ['共享方式', '方式', 'mode', 'modes'],
  provider: ['责任单位', '责任部门', '提供单位', '数据提供单位', '牵头单位', 'provider', 'unit'],
  deadline: ['完成时限', '完成时间', '时限', 'deadline'],
  class: ['公开属性', '共享属性', '共享公开属性', '共享类别', '公开类别', '属性', 'class', 'suggestedaccess'],
  sharingLevel: ['共享层级', '共享级别', '归集层级', '层级', 'sharinglevel', 'level'],
  itemEn: ['信息项英文', '项英文', 'itemen', 'titleen'],
  contentEn: ['共享内容英文', '内容英文', 'contenten'],
  providerEn: ['责任单位英文', 'provideren', 'uniten'],
};

const byHeader = new Map(annexColumns.flatMap((column) => headers[column].map((name) => [name, column] as const)));

/** The column a heading means; undefined for one that the list is not known to have. */
export function findAnnexColumn(heading: string): AnnexColumn | undefined {
  return byHeader.get(comparable(heading));
}

/** Whether these columns make a list: rows can be told apart, and there is something to set. */
export function makesAnnex(columns: readonly (AnnexColumn | undefined)[]): boolean {
  const has = new Set(columns);
  const identified = has.has('no') || has.has('item');
  return identified && annexColumns.slice(1).some((column) => column !== 'item' && has.has(column));
}

/** A text as it is compared: half-width, lower-case, without blanks and punctuation. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
}
