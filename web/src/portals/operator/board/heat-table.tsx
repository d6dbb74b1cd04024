import { Link } from '@tanstack/react-router';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { Scroller } from '../../../shared/scroller.tsx';
import { cellState, type CellState } from './cell-state.ts';
import type { BoardCell, BoardProvider } from './use-board.ts';

type Item = { readonly item: string; readonly title: string };

/** Items down, providers across: who delivers what, in time or late. Every cell is told by words too, not by its colour alone. */
export function HeatTable({
  items,
  providers,
}: {
  readonly items: readonly Item[];
  readonly providers: readonly BoardProvider[];
}) {
  const { t } = useLanguage();
  const label = t({ zh: '信息项与数据提供单位归集情况', en: 'Items by providers' });
  return (
    <>
      <Key />
      <Scroller label={label}>
        <table className="oper-heat">
          <thead>
            <tr>
              <td />
              {providers.map(({ providerNo, name }) => (
                <th key={providerNo} scope="col">
                  <Link to="/operator/board/providers/$providerNo" params={{ providerNo: String(providerNo) }}>
                    {name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, title }) => (
              <tr key={item}>
                <th scope="row">
                  <Link to="/operator/board/items/$item" params={{ item }}>
                    {title}
                  </Link>
                </th>
                {providers.map((provider) => (
                  <td key={provider.providerNo}>
                    <Cell cell={provider.cells.find((one) => one.item === item)} providerNo={provider.providerNo} item={item} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Cell({
  cell,
  providerNo,
  item,
}: {
  readonly cell: BoardCell | undefined;
  readonly providerNo: number;
  readonly item: string;
}) {
  const { t } = useLanguage();
  const state = cellState(cell);
  if (cell === undefined || state === 'none') return <span className="oper-cell-none" aria-hidden="true" />;
  const days = cell.daysLate ?? 0;
  const words: Readonly<Record<Exclude<CellState, 'none'>, Bilingual>> = {
    never: { zh: '未收', en: 'none' },
    good: { zh: '按期', en: 'in time' },
    late: { zh: `迟${days}天`, en: `${days} d` },
    'very-late': { zh: `迟${days}天`, en: `${days} d` },
  };
  return (
    <Link
      to="/operator/deliveries"
      search={{ item, providerNo: String(providerNo) }}
      className={`oper-cell-${state}`}
      title={t({ zh: `现存 ${cell.recordsHeld} 条`, en: `${cell.recordsHeld} records held` })}
    >
      {t(words[state])}
    </Link>
  );
}

function Key() {
  const { t } = useLanguage();
  const rows: readonly (readonly [CellState, Bilingual, Bilingual])[] = [
    ['good', { zh: '按期', en: 'in time' }, { zh: '已交付，没有逾期', en: 'delivered, nothing is late' }],
    ['late', { zh: '迟', en: 'n d' }, { zh: '已逾期的天数', en: 'days late' }],
    ['very-late', { zh: '迟', en: 'n d' }, { zh: '逾期 30 天以上', en: 'late by 30 days and more' }],
    ['never', { zh: '未收', en: 'none' }, { zh: '已登记，从未交付', en: 'registered, never delivered' }],
    ['none', { zh: '空白', en: 'blank' }, { zh: '该单位未登记此项', en: 'not registered for it' }],
  ];
  return (
    <ul className="oper-key">
      {rows.map(([state, mark, meaning]) => (
        <li key={state}>
          <span className={`oper-cell-${state}`}>{t(mark)}</span>
          {t(meaning)}
        </li>
      ))}
    </ul>
  );
}
