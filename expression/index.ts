export type { Bilingual, Language } from './bilingual.ts';
export { limits } from './limits.ts';
export { DictionaryError, makeDictionary, namesOf, type Dictionary } from './dictionary/dictionary.ts';
export {
  isCodeList,
  isSameType,
  type Code,
  type CodeList,
  type Indicator,
  type Unit,
  type ValueType,
} from './dictionary/indicator.ts';
export { dayNumber, dayText } from './dictionary/day-number.ts';
export type { Ast, Literal, Span } from './syntax/syntax.ts';
export { format } from './syntax/format.ts';
export type { Expression } from './expression.ts';
export type { Fault, FaultRule } from './fault.ts';
export { readExpression, type Reading } from './read-expression.ts';
export { openStored, SCHEMA_VERSION, storedOf, type Stored } from './stored.ts';
export { dependencies, type Dependencies } from './dependencies.ts';
export { decode, encode, rowOf, type Row, type Value } from './running/row.ts';
export { truthClosure, valueClosure } from './running/closure.ts';
export { FALSE, TRUE, UNKNOWN, type Truth, type TruthOf, type ValueOf } from './running/truth.ts';
export { columnsOf, makeColumn, type Column } from './running/column.ts';
export { columnKernel, type Kernel } from './running/kernel.ts';
export { sqlText, type SqlOptions } from './running/sql.ts';
export { sentence } from './saying/sentence.ts';
export { sayValue } from './saying/say-value.ts';
export { analyse, type Remark, type RemarkKind } from './analysis/analyse.ts';
export { gapOf, type Gap } from './analysis/gap.ts';
export { complete, type Completion, type CompletionOption } from './editor/complete.ts';
export { diagnose, type Diagnostic } from './editor/diagnose.ts';
export { astOf, viewOf, type View, type ViewRow } from './editor/view.ts';
