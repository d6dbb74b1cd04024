import { columnTitle, type Language } from '../../../../../sdk/words/index.ts';
import type { Column } from '../../../shared/table/column.ts';
import { dimensions, percentOf } from './dimensions.ts';
import type { Standing } from './use-board.ts';

/** The columns of whatever the board counts: collected, rate, records, quality on six dimensions. */
export const standingColumns = <Row extends Standing>(language: Language): readonly Column<Row>[] => [
  {
    key: 'collected',
    title: { zh: '已收录 / 应收录', en: 'Collected of due' }[language],
    value: ({ collected, of }) => `${collected} / ${of}`,
    figure: true,
  },
  { key: 'rate', title: { zh: '收录率 %', en: 'Rate %' }[language], value: ({ rate }) => percentOf(rate), figure: true },
  { key: 'records', title: columnTitle('recordsHeld', language), value: ({ recordsHeld }) => recordsHeld, figure: true },
  ...dimensions.map((name) => ({
    key: name,
    title: columnTitle(name, language),
    value: ({ quality }: Row) => percentOf(quality[name]),
    figure: true,
  })),
];
