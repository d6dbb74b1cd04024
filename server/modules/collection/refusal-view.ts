import { Type } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import type { ItemDefinition } from '../catalogue/index.ts';
import { describeReason } from './intake/describe-reason.ts';
import type { StoredRefusal } from './store.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

/** Why a row was refused, with what to do about it. */
export const RefusalReasons = Type.Array(
  Type.Object({
    field: orNull,
    column: orNull,
    rule: Type.String(),
    value: Type.String(),
    title: Type.String(),
    mend: Type.String(),
  }),
);

/** A refused row in the reader's language. */
export const refusalView = ({ rowNo, cells, reasons }: StoredRefusal, item: ItemDefinition, language: Language) => ({
  rowNo,
  cells: [...cells],
  reasons: reasons.map((reason) => ({ ...reason, ...describeReason(reason, item, language) })),
});
