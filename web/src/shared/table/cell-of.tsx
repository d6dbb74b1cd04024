import type { ReactNode } from 'react';
import type { Language } from '../language.tsx';
import type { Column } from './column.ts';

/** What stands in a cell: as the column shows it, else its value, numbers as the language writes them. */
export function cellOf<Row>(column: Column<Row>, row: Row, language: Language): ReactNode {
  const shown = column.show?.(row);
  if (shown !== undefined && shown !== null) return shown;
  const value = column.value(row);
  return typeof value === 'number'
    ? value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 4 })
    : value;
}
