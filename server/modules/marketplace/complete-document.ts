import type { Static } from 'typebox';
import { analyse, sentence, type Expression, type Fault } from '../../../expression/index.ts';
import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { lookUpCode } from '../catalogue/index.ts';
import { clauseDictionary, itemsOfIndicators } from './indicator-items.ts';
import { indicatorsRead, readClause } from './model/compiled-product.ts';
import type { Clause, ProductDocument, Range } from './model/product-document.ts';
import type { ClauseInput, ProductInput } from './product-input.ts';

/** A condition that hardly means what was meant. */
export type ClauseRemark = { readonly id: string; readonly message: Bilingual; readonly mend: Bilingual };

/**
 * Makes of what was handed in what is kept: the words of each clause, and the items needed. @throws request.invalid with every fault, those of clauses
 * with line and column.
 */
export function completeDocument(input: Static<typeof ProductInput>): {
  readonly document: ProductDocument;
  readonly remarks: readonly ClauseRemark[];
} {
  const issues = [
    ...rangeIssues('amountFen', input.amountFen),
    ...rangeIssues('termMonths', input.termMonths),
    ...rangeIssues('annualRateBp', input.annualRateBp),
    ...codeIssues('divisions', input.divisions, 'division'),
    ...codeIssues('industries', input.industries, 'industry'),
  ];
  const { clauses, remarks, items } = readClauses(input.clauses, issues);
  return { document: { ...input, clauses, items }, remarks };
}

/** Reads clauses. @throws request.invalid with these and the issues given */
export function readClauses(
  input: readonly Static<typeof ClauseInput>[],
  given: readonly FieldIssue[] = [],
): { readonly clauses: readonly Clause[]; readonly remarks: readonly ClauseRemark[]; readonly items: readonly string[] } {
  const issues = [...given];
  const clauses: Clause[] = [];
  const expressions: Expression[] = [];
  const remarks: ClauseRemark[] = [];
  const ids = new Set<string>();
  for (const [at, { id, expression: text, text: words, hard }] of input.entries()) {
    if (ids.has(id)) issues.push(issue(`clauses.${at}.id`, 'unique', { zh: '重复', en: 'is there twice' }));
    ids.add(id);
    const reading = readClause(text, clauseDictionary);
    if (reading.outcome === 'invalid') {
      issues.push(...reading.faults.map((fault) => issue(`clauses.${at}.expression`, fault.rule, placed(fault))));
      continue;
    }
    const { expression } = reading;
    expressions.push(expression);
    remarks.push(...analyse(expression).map(({ message, mend }) => ({ id, message, mend })));
    clauses.push({
      id,
      expression: text,
      hard,
      text: words ?? { zh: sentence(expression, 'zh'), en: sentence(expression, 'en') },
    });
  }
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
  return { clauses, remarks, items: itemsOfIndicators(indicatorsRead(expressions)) };
}

const placed = ({ line, column, message, mend }: Fault): Bilingual => ({
  zh: `第 ${line} 行第 ${column} 列：${message.zh}${mend.zh}`,
  en: `line ${line}, column ${column}: ${message.en} ${mend.en}`,
});

const rangeIssues = (field: string, { min, max }: Range): readonly FieldIssue[] =>
  min <= max ? [] : [issue(`${field}.max`, 'range', { zh: '上限低于下限', en: 'is below min' })];

/** What is wrong with codes. */
export const codeIssues = (field: string, codes: readonly string[], table: 'division' | 'industry'): readonly FieldIssue[] =>
  codes.flatMap((code, at) =>
    lookUpCode(table, code) === undefined
      ? [issue(`${field}.${at}`, 'known', { zh: '代码表中没有这一代码', en: 'is in no code table' })]
      : [],
  );

const issue = (field: string, rule: string, message: Bilingual): FieldIssue => ({ field, rule, message });
