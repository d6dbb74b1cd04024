import type { Field, ItemDefinition } from '../../catalogue/index.ts';
import type { HeaderMapping } from './header-mapping.ts';
import { headerKey } from './header-text.ts';
import type { LookUpCode } from './normalise/look-up-code.ts';
import type { Normaliser } from './normalise/normaliser.ts';
import { normaliserOf } from './normaliser-of.ts';
import { memberOf, type Member } from './record-member.ts';

/** A column that fills a field. `position` is the field's place in the definition, `cell` the column's in the file. */
export type FieldColumn = {
  readonly cell: number;
  readonly position: number;
  readonly name: string;
  readonly field: Field;
  readonly header: string;
  readonly normalise: Normaliser;
  /** Position of the field that holds this amount's currency, -1 where there is none. */
  readonly currencyPosition: number;
  /** A withdrawal needs only what tells the record. */
  readonly tellsRecord: boolean;
};

/** Everything about an item and a header that compiling a row needs, worked out once. */
export type RowPlan = {
  readonly item: ItemDefinition;
  readonly headers: readonly string[];
  readonly names: readonly string[];
  readonly members: readonly Member[];
  /** In the definition's order. */
  readonly columns: readonly FieldColumn[];
  readonly codeCells: readonly number[];
  readonly nameCells: readonly number[];
  readonly operationCell: number;
  readonly required: readonly number[];
  readonly key: readonly number[];
  readonly validFrom: number;
  readonly validTo: number;
  /** Position of a field that is the subject's own name, -1 where there is none. */
  readonly nameField: number;
};

/** @throws RangeError if the mapping has problems: such a file is refused whole, before its first row. */
export function planRow(item: ItemDefinition, mapping: HeaderMapping, lookUpCode: LookUpCode): RowPlan {
  if (mapping.problems.length > 0) throw new RangeError('rows cannot be compiled under a header that has problems');
  const names = Object.keys(item.fields);
  const position = (name: string | null | undefined) => (name === null || name === undefined ? -1 : names.indexOf(name));
  const key = item.key.map(position);
  return {
    item,
    headers: mapping.headers,
    names,
    members: names.map((name) => memberOf(name, item.fields[name]!)),
    columns: fieldColumns(item, mapping, lookUpCode),
    codeCells: rankedCells(mapping, 'subject-code'),
    nameCells: rankedCells(mapping, 'subject-name'),
    operationCell: mapping.targets.findIndex((target) => target.kind === 'operation'),
    required: names.flatMap((name, index) => (item.fields[name]!.required === true && !key.includes(index) ? [index] : [])),
    key,
    validFrom: position(item.validFrom),
    validTo: position(item.validTo),
    nameField: names.findIndex((name) => isSubjectName(item.fields[name]!)),
  };
}

function fieldColumns(item: ItemDefinition, mapping: HeaderMapping, lookUpCode: LookUpCode): FieldColumn[] {
  const names = Object.keys(item.fields);
  const columns = mapping.targets.flatMap((target, cell): FieldColumn[] => {
    if (target.kind !== 'field') return [];
    const position = names.indexOf(target.field);
    const field = item.fields[target.field]!;
    const currencyPosition = field.kind === 'money' ? currencyFor(item, names, position) : -1;
    return [
      {
        cell,
        position,
        name: target.field,
        field,
        header: mapping.headers[cell]!,
        normalise: normaliserOf(field, { header: target, foreign: currencyPosition >= 0, lookUpCode }),
        currencyPosition,
        tellsRecord: item.key.includes(target.field) || target.field === item.validFrom || target.field === item.validTo,
      },
    ];
  });
  return columns.toSorted((left, right) => left.position - right.position);
}

/** The currency field next after an amount, else the last before it. */
function currencyFor(item: ItemDefinition, names: readonly string[], position: number): number {
  const isCurrency = (name: string) => {
    const field = item.fields[name]!;
    return field.kind === 'code' && field.table === 'currency';
  };
  const after = names.findIndex((name, index) => index > position && isCurrency(name));
  return after >= 0 ? after : names.findLastIndex(isCurrency);
}

function rankedCells(mapping: HeaderMapping, kind: 'subject-code' | 'subject-name'): number[] {
  const cells = mapping.targets.flatMap((target, cell) => (target.kind === kind ? [{ cell, rank: target.rank }] : []));
  return cells.toSorted((left, right) => left.rank - right.rank).map(({ cell }) => cell);
}

/** Only a field that answers to 企业名称 is the name of the subject itself and not of a product, a case or another party. */
function isSubjectName(field: Field): boolean {
  return field.kind === 'text' && [field.title.zh, ...(field.aliases ?? [])].some((title) => headerKey(title) === '企业名称');
}
