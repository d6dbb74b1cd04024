import type { Language } from '../language.tsx';
import { cellOf } from './cell-of.tsx';
import type { Column } from './column.ts';

/**
 * A row as a phone shows it where nobody said how: its first cell on top, the others below with their headings where there is anything in them, what can be
 * done last.
 */
export function PlainCard<Row extends object>({
  row,
  columns,
  language,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly language: Language;
}) {
  const [first, ...rest] = columns.filter(({ acts }) => !acts);
  const told = rest.filter(({ value }) => value(row) !== null && value(row) !== undefined);
  return (
    <>
      {first !== undefined && <strong>{cellOf(first, row, language)}</strong>}
      <dl className="plain-card">
        {told.map((column) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{cellOf(column, row, language)}</dd>
          </div>
        ))}
      </dl>
      {columns
        .filter(({ acts }) => acts)
        .map((column) => (
          <div key={column.key}>{cellOf(column, row, language)}</div>
        ))}
    </>
  );
}
