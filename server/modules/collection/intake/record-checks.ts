import type { RecordBody } from '../../catalogue/index.ts';
import type { Value } from './normalise/normaliser.ts';
import { maxRecordKeyLength, recordKey } from './record-key.ts';
import type { RowPlan } from './row-plan.ts';
import { refuse, warn, type ReasonPlace, type RowState } from './row-state.ts';

/** Notes a reason for every required field that is empty, unless it is empty because its text was refused. */
export function checkRequired(plan: RowPlan, state: RowState, cells: readonly string[]): void {
  const { required } = plan;
  for (let index = 0; index < required.length; index++) {
    const position = required[index]!;
    if (state.values[position] === null && !isRefused(plan, state, position))
      refuse(state, 'required.empty', placeOf(plan, cells, position));
  }
}

/** The key of the record, or a reason for each of its fields that is empty. */
export function readKey(plan: RowPlan, state: RowState, cells: readonly string[]): string {
  if (plan.key.length === 0) return '';
  const values: Value[] = [];
  for (const position of plan.key) {
    const value = state.values[position]!;
    if (value !== null) values.push(value);
    else if (!isRefused(plan, state, position)) refuse(state, 'key.empty', placeOf(plan, cells, position));
  }
  const key = recordKey(values);
  if (key.length > maxRecordKeyLength) refuse(state, 'key.too-long', { name: null, field: null, header: null, raw: '' });
  return key;
}

/** Puts the record to the item's own rules. What a rule throws is a defect and passes through. */
export function checkItemRules(plan: RowPlan, state: RowState, cells: readonly string[]): void {
  const { rules } = plan.item;
  if (rules.length === 0) return;
  const record = recordOf(plan, state.values);
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index]!;
    if (rule.check(record)) continue;
    if (rule.severity === 'warn') warn(state, `item.${rule.name}`);
    else refuse(state, `item.${rule.name}`, placeOf(plan, cells, plan.names.indexOf(rule.field)));
  }
}

/** A new object each time: a rule may look at which fields are there at all. */
function recordOf(plan: RowPlan, values: readonly (Value | null)[]): RecordBody {
  const record: Record<string, Value> = {};
  for (let position = 0; position < values.length; position++) {
    const value = values[position]!;
    if (value !== null) record[plan.names[position]!] = value;
  }
  return record;
}

const isRefused = (plan: RowPlan, state: RowState, position: number) =>
  state.reasons.some((reason) => reason.field === plan.names[position]);

function placeOf(plan: RowPlan, cells: readonly string[], position: number): ReasonPlace {
  const name = plan.names[position]!;
  const column = plan.columns.find((candidate) => candidate.position === position);
  return {
    name,
    field: plan.item.fields[name]!,
    header: column?.header ?? null,
    raw: column === undefined ? '' : (cells[column.cell] ?? ''),
  };
}
