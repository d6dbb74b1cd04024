import { isRefusal } from './normalise/normaliser.ts';
import type { RowPlan } from './row-plan.ts';
import { refuse, type RowState } from './row-state.ts';

/** Normalises the cells of a row into `state.values`, noting a reason for each that is refused. */
export function readFields(plan: RowPlan, state: RowState, cells: readonly string[], withdrawing: boolean): void {
  const { columns } = plan;
  const { values, notes } = state;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    const raw = cells[column.cell];
    if (raw === undefined || raw === '' || (withdrawing && !column.tellsRecord)) continue;
    state.column = column;
    const value = column.normalise(raw, notes);
    if (!isRefusal(value)) values[column.position] = value;
    else refuse(state, value.rule, { name: column.name, field: column.field, header: column.header, raw });
  }
  if (state.currencies.length > 0) settleCurrencies(state, cells);
}

/** A currency named by an amount fills an empty currency field and must agree with a filled one. */
function settleCurrencies(state: RowState, cells: readonly string[]): void {
  for (const { column, code } of state.currencies) {
    if (state.values[column.position] === null) continue;
    const stated = state.values[column.currencyPosition];
    if (stated === code) continue;
    if (stated !== null) {
      refuse(state, 'money.currency', {
        name: column.name,
        field: column.field,
        header: column.header,
        raw: cells[column.cell]!,
      });
      continue;
    }
    state.values[column.currencyPosition] = code;
    state.notes.counted('money.currency');
  }
}
