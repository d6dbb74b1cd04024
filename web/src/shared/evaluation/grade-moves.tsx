import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';
import './grade-moves.css';

type Move = { readonly from: string | null; readonly to: string | null; readonly enterprises: number | null };

/** How many enterprises went from which grade to which: rows before, columns after, the diagonal is who stayed. What is withheld is a dash. */
export function GradeMoves({
  title,
  from,
  to,
  moves,
  grades,
  inset = false,
}: {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly moves: readonly Move[];
  /** Best first; left out, as letters sort. */
  readonly grades?: readonly string[];
  /** Within another sheet. */
  readonly inset?: boolean;
}) {
  const { t } = useLanguage();
  const found = [...new Set(moves.flatMap((move) => [move.from, move.to]))].filter((grade) => grade !== null);
  const order = [...(grades ?? found.toSorted(byLetter)).filter((grade) => found.includes(grade)), null];
  const rows = order.filter((grade) => moves.some((move) => move.from === grade));
  const columns = order.filter((grade) => moves.some((move) => move.to === grade));
  const nameOf = (grade: string | null) => grade ?? t({ zh: '信息不足', en: 'no grade' });
  return (
    <section className={inset ? undefined : 'sheet'}>
      {inset ? <h3>{title}</h3> : <h2>{title}</h2>}
      {moves.length === 0 ? (
        <p>{t({ zh: '没有可以列出的。', en: 'Nothing that could be shown.' })}</p>
      ) : (
        <Scroller label={title}>
          <table className="plain-table grade-moves">
            <thead>
              <tr>
                <th scope="col">
                  {from} ↓ {to} →
                </th>
                {columns.map((grade) => (
                  <th key={grade ?? ''} scope="col" className="figure">
                    {nameOf(grade)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row ?? ''}>
                  <th scope="row">{nameOf(row)}</th>
                  {columns.map((column) => {
                    const move = moves.find((one) => one.from === row && one.to === column);
                    return (
                      <td key={column ?? ''} className={`figure${row === column ? ' grade-stays' : ''}`}>
                        {move === undefined ? '' : (move.enterprises ?? '—')}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

/** A+ before A, A before B. */
const byLetter = (a: string, b: string): number => {
  const [one, other] = [a.replace('+', ''), b.replace('+', '')];
  if (one === other) return a.length > b.length ? -1 : 1;
  return one < other ? -1 : 1;
};
