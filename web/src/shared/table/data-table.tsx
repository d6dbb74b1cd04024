import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Empty, Input, Skeleton, Table } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { ProblemView } from '../problem-view.tsx';
import { Scroller } from '../scroller.tsx';
import { useNarrow } from '../use-narrow.ts';
import { cellOf } from './cell-of.tsx';
import type { Column } from './column.ts';
import { orderCells } from './order-cells.ts';
import { PlainCard } from './plain-card.tsx';
import { saveTable } from './save-table.ts';

const PAGE = 20;
/** Rows that one sees at a glance. */
const FEW = 6;
const MAX_CHOICES = 50;
/** Characters that stay on one line, such as a day or a code. */
const SHORT = 18;
/** Columns for which a phone has room. */
const ON_A_PHONE = 3;

type Answered = { readonly error: Error | null; readonly refetch: () => unknown };

/**
 * A list that sorts, filters, pages, and saves what it shows as XLSX or CSV. Give `answer` to have its error and retry shown, `more` where the platform has
 * further pages. `empty` says what it means that there is nothing, and what to do.
 */
export function DataTable<Row extends object>({
  label,
  rows,
  columns,
  rowKey,
  empty,
  answer,
  more,
  tools,
  onOpen,
  card,
  whole = false,
}: {
  readonly label: string;
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: string;
  readonly answer?: Answered;
  readonly more?: { readonly has: boolean; readonly loads: boolean; readonly load: () => void };
  readonly tools?: ReactNode;
  /** What a click on a row does; the row's first cell must offer the same by a link or button. */
  readonly onOpen?: (row: Row) => void;
  /** How a row is shown on a phone; without it, cell below cell where a table would have to be scrolled sideways. */
  readonly card?: (row: Row) => ReactNode;
  /** On one page, as on paper. */
  readonly whole?: boolean;
}) {
  const { t, language } = useLanguage();
  const narrow = useNarrow();
  const [words, setWords] = useState('');
  const found = useMemo(() => rows?.filter((row) => hasWords(row, columns, words)), [rows, columns, words]);
  // What is left after the filters of the columns, in the order shown; undefined until one was touched.
  const [narrowed, setNarrowed] = useState<readonly Row[]>();
  if (answer !== undefined && answer.error !== null && rows === undefined)
    return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  const carded =
    card ??
    (!whole && rows !== undefined && isWide(columns, rows)
      ? (row: Row) => <PlainCard row={row} columns={columns} language={language} />
      : undefined);
  const shown = narrowed === undefined ? (found ?? []) : narrowed.filter((row) => found?.includes(row));
  const save = (format: 'xlsx' | 'csv') =>
    void saveTable(
      format,
      label,
      columns.filter(({ acts }) => !acts),
      shown,
    );
  return (
    <div className="data-table">
      <div className="data-table-tools">
        {(rows === undefined || rows.length > FEW) && (
          <Input.Search
            allowClear
            className="data-table-find"
            aria-label={t({ zh: `在“${label}”中查找`, en: `Find in ${label}` })}
            placeholder={t({ zh: '在列表中查找', en: 'Find in the list' })}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        {tools}
        {shown.length > 0 && (
          <Dropdown
            menu={{
              items: [
                { key: 'xlsx', label: 'Excel (XLSX)', onClick: () => save('xlsx') },
                { key: 'csv', label: 'CSV', onClick: () => save('csv') },
              ],
            }}
          >
            <Button icon={<DownloadOutlined />}>{t({ zh: '导出', en: 'Export' })}</Button>
          </Dropdown>
        )}
      </div>
      {narrow && found?.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      ) : narrow && carded !== undefined ? (
        <Cards rows={found} rowKey={rowKey} card={carded} empty={empty} />
      ) : (
        <Scroller label={label}>
          <Table<Row>
            size="middle"
            loading={rows === undefined}
            rowKey={rowKey}
            dataSource={found === undefined ? [] : [...found]}
            // The size of a page is taken when the table is first shown, which is before there are rows.
            pagination={
              !whole && (found === undefined || found.length > PAGE) ? { defaultPageSize: PAGE, showSizeChanger: true } : false
            }
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={rows === undefined ? '' : empty} /> }}
            onChange={(_pages, _filters, _sorter, { currentDataSource }) => setNarrowed(currentDataSource)}
            {...(onOpen === undefined
              ? {}
              : { rowClassName: 'data-table-opens', onRow: (row: Row) => ({ onClick: () => onOpen(row) }) })}
            columns={columns.map((column) => ({
              key: column.key,
              title: column.title,
              ...(column.acts ? { className: 'cell-acts' } : {}),
              ...(column.width === undefined ? {} : { width: column.width }),
              align: column.figure ? ('right' as const) : ('left' as const),
              onCell: (row: Row) => ({ className: String(column.value(row) ?? '').length > SHORT ? 'cell-long' : 'cell-short' }),
              ...(column.acts ? {} : { sorter: (a: Row, b: Row) => orderCells(column.value(a), column.value(b), language) }),
              render: (_: unknown, row: Row) => cellOf(column, row, language),
              ...choicesOf(column, rows ?? []),
            }))}
          />
        </Scroller>
      )}
      {more?.has && (
        <Button loading={more.loads} onClick={more.load}>
          {t({ zh: `已载入 ${rows?.length ?? 0} 条，继续载入`, en: `${rows?.length ?? 0} loaded, load more` })}
        </Button>
      )}
    </div>
  );
}

function Cards<Row extends object>({
  rows,
  rowKey,
  card,
  empty,
}: {
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly card: (row: Row) => ReactNode;
  readonly empty: string;
}) {
  const [shown, setShown] = useState(PAGE);
  const { t } = useLanguage();
  if (rows === undefined) return <Skeleton active />;
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  return (
    <>
      <ol className="data-cards">
        {rows.slice(0, shown).map((row) => (
          <li key={rowKey(row)}>{card(row)}</li>
        ))}
      </ol>
      {rows.length > shown && (
        <Button block onClick={() => setShown(shown + PAGE)}>
          {t({ zh: `还有 ${rows.length - shown} 条`, en: `${rows.length - shown} more` })}
        </Button>
      )}
    </>
  );
}

/** Whether a table would have to be scrolled sideways on a phone: it has many columns, or long words in some. */
function isWide<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): boolean {
  if (columns.length > ON_A_PHONE) return true;
  return (
    columns.length === ON_A_PHONE && columns.some(({ value }) => rows.some((row) => String(value(row) ?? '').length > SHORT))
  );
}

function hasWords<Row>(row: Row, columns: readonly Column<Row>[], words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return (
    wanted === '' ||
    columns.some((column) =>
      String(column.value(row) ?? '')
        .toLowerCase()
        .includes(wanted),
    )
  );
}

function choicesOf<Row>(column: Column<Row>, rows: readonly Row[]) {
  if (!column.choices) return {};
  const values = [...new Set(rows.map((row) => String(column.value(row) ?? '')))].slice(0, MAX_CHOICES);
  return {
    filters: values.map((value) => ({ text: value === '' ? '—' : value, value })),
    onFilter: (value: unknown, row: Row) => String(column.value(row) ?? '') === value,
  };
}
