import type { Bilingual } from './bilingual.ts';

/** Headings for the properties of answers about files before and after they are delivered. Part of the one table of headings. */
export const deliveryTitles: Readonly<Record<string, Bilingual>> = {
  columnsGiven: { zh: '指定的表头对应', en: 'Headers as said' },
  delivery: { zh: '新的交付', en: 'New delivery' },
  due: { zh: '应报', en: 'Due' },
  headerRow: { zh: '表头所在行', en: 'Row of the header' },
  mended: { zh: '已改正', en: 'Mended' },
  mendedBy: { zh: '改正后的交付', en: 'Mended by delivery' },
  mends: { zh: '改正的交付', en: 'Mends delivery' },
  mendsDeliveryId: { zh: '改正的交付', en: 'Mends delivery' },
  onChange: { zh: '随变更报送', en: 'Delivered on change' },
  problems: { zh: '缺少的列', en: 'What is missing' },
  remembered: { zh: '以前指定过', en: 'Said before' },
  sheet: { zh: '工作表', en: 'Sheet' },
  suggestion: { zh: '可能的列', en: 'Probably meant' },
  taken: { zh: '已接收', en: 'Taken' },
};
