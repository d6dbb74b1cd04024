import type { ItemDefinition } from '../../catalogue/index.ts';
import type { AcceptedRow, CompiledRow } from './compiled-row.ts';
import { readFields } from './field-reading.ts';
import type { HeaderMapping } from './header-mapping.ts';
import type { NormalisationRuleName } from './normalisation-rule.ts';
import type { LookUpCode } from './normalise/look-up-code.ts';
import { readOperation, type RowOperation } from './operation-text.ts';
import { recordBody } from './record-body.ts';
import { checkItemRules, checkRequired, readKey } from './record-checks.ts';
import { planRow, type RowPlan } from './row-plan.ts';
import { newRowState, refuse, resetRow, warn, type RowState } from './row-state.ts';
import { readSubject, readSubjectName, type Subject } from './subject-reading.ts';
import { firstDay, lastDay } from './valid-time.ts';

/** Turns rows of one file into records or reasons, and counts what it did. Not to be shared between files. */
export type RowCompiler = {
  /** Answers for every list of strings. @throws only what a rule of the item throws, which is a defect of that rule. */
  readonly compile: (cells: readonly string[]) => CompiledRow;
  /** How often each normalisation was used, refused rows included. */
  readonly counts: Readonly<Partial<Record<NormalisationRuleName, number>>>;
  readonly tallies: Readonly<RowTallies>;
};

/** `filled` has, for each field in the definition's order, the number of accepted upserts in which it has a value. */
export type RowTallies = { upserts: number; withdrawals: number; refused: number; readonly filled: Int32Array };

export type RowCompilerDependencies = { readonly lookUpCode: LookUpCode };

/** Makes the compiler for the rows under one header. @throws RangeError if the header has problems. */
export function compileRows(item: ItemDefinition, mapping: HeaderMapping, { lookUpCode }: RowCompilerDependencies): RowCompiler {
  const plan = planRow(item, mapping, lookUpCode);
  const state = newRowState(plan.names.length);
  const tallies: RowTallies = { upserts: 0, withdrawals: 0, refused: 0, filled: new Int32Array(plan.names.length) };
  const compile = (cells: readonly string[]): CompiledRow => {
    const row = compileRow(plan, state, cells);
    tally(tallies, row, state);
    return row;
  };
  return { compile, counts: state.counts, tallies };
}

function compileRow(plan: RowPlan, state: RowState, cells: readonly string[]): CompiledRow {
  resetRow(state);
  if (cells.length > plan.headers.length) checkWidth(plan, state, cells);
  const operation = plan.operationCell < 0 ? 'upsert' : operationOf(plan, state, cells);
  const subject = readSubject(plan, state, cells);
  readFields(plan, state, cells, operation === 'withdraw');
  const key = readKey(plan, state, cells);
  if (operation === 'upsert') {
    checkRequired(plan, state, cells);
    checkItemRules(plan, state, cells);
  }
  const subjectName = readSubjectName(plan, state, cells);
  if (subject === null || state.reasons.length > 0) return { kind: 'refused', reasons: state.reasons };
  return accepted(plan, state, { operation, subject, subjectName, key });
}

type Parts = {
  readonly operation: RowOperation;
  readonly subject: Subject;
  readonly subjectName: string | null;
  readonly key: string;
};

function accepted(plan: RowPlan, state: RowState, { operation, subject, subjectName, key }: Parts): AcceptedRow {
  const validFrom = plan.validFrom < 0 ? null : firstDay(state.values[plan.validFrom]!);
  let validTo = plan.validTo < 0 ? null : lastDay(state.values[plan.validTo]!);
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    // A period that ends before it begins holds on no day at all, and the record would be found by nobody.
    warn(state, 'valid-time.order');
    validTo = null;
  }
  return {
    kind: 'accepted',
    operation,
    identifierKind: subject.kind,
    identifier: subject.identifier,
    subjectName,
    recordKey: key,
    validFrom,
    validTo,
    body: recordBody(plan, state.values),
    warnings: state.warnings.length === 0 ? noWarnings : state.warnings,
  };
}

const noWarnings: AcceptedRow['warnings'] = [];

function operationOf(plan: RowPlan, state: RowState, cells: readonly string[]): RowOperation {
  const raw = cells[plan.operationCell] ?? '';
  const operation = readOperation(raw);
  if (operation !== undefined) return operation;
  refuse(state, 'operation.unknown', { name: null, field: null, header: plan.headers[plan.operationCell]!, raw });
  return 'upsert';
}

/** Empty cells beyond the header are what spreadsheets leave behind; filled ones mean that the columns have shifted. */
function checkWidth(plan: RowPlan, state: RowState, cells: readonly string[]): void {
  const surplus = cells.slice(plan.headers.length).filter((cell) => cell.trim() !== '');
  if (surplus.length === 0) return;
  refuse(state, 'row.width', { name: null, field: null, header: null, raw: surplus.join(' ') });
}

function tally(tallies: RowTallies, row: CompiledRow, state: RowState): void {
  if (row.kind === 'refused') tallies.refused++;
  else if (row.operation === 'withdraw') tallies.withdrawals++;
  else {
    tallies.upserts++;
    const { values } = state;
    for (let position = 0; position < values.length; position++) if (values[position] !== null) tallies.filled[position]!++;
  }
}
