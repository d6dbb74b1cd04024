import type { Bilingual, Language } from '../../../kernel/pure/text.ts';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { editDistance } from './edit-distance.ts';
import type { ColumnTarget } from './column-target.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { headerKey } from './header-text.ts';
import { refusalRules } from './refusal-rule.ts';
import { commonCodeHeaders } from './subject-header.ts';

/** Why a whole file cannot be taken in: something is missing from its header, doubled, or assigned wrongly. */
export type HeaderProblem = {
  readonly rule: 'header.subject-code-missing' | 'header.field-missing' | 'header.duplicate' | 'header.override-unknown';
  /** The field concerned; null for the subject's code, name and the operation. */
  readonly field: string | null;
  /** The headers concerned, as the file has them. */
  readonly columns: readonly string[];
  /** The unknown header that was probably meant. */
  readonly suggestion: string | null;
};

export function findProblems(
  item: ItemDefinition,
  headers: readonly string[],
  targets: readonly ColumnTarget[],
  overrides: Readonly<Record<string, string>>,
): readonly HeaderProblem[] {
  const unknown = headers.filter((_, index) => targets[index]!.kind === 'unknown');
  return [
    ...missing(item, targets, unknown),
    ...duplicates(headers, targets),
    ...wrongOverrides(item, headers, targets, overrides),
  ];
}

function missing(item: ItemDefinition, targets: readonly ColumnTarget[], unknown: readonly string[]): HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  if (!targets.some((target) => target.kind === 'subject-code')) {
    problems.push({
      rule: 'header.subject-code-missing',
      field: null,
      columns: [],
      suggestion: closest(commonCodeHeaders, unknown),
    });
  }
  // A file that withdraws needs only what names the records; a row of it that asserts one is judged by itself.
  const withdraws = targets.some((target) => target.kind === 'operation');
  const mapped = new Set(targets.map((target) => (target.kind === 'field' ? target.field : null)));
  for (const [name, field] of Object.entries(item.fields)) {
    if (mapped.has(name) || !(item.key.includes(name) || (field.required === true && !withdraws))) continue;
    const names = [name, field.title.zh, field.title.en, ...(field.aliases ?? [])].map(headerKey);
    problems.push({ rule: 'header.field-missing', field: name, columns: [], suggestion: closest(names, unknown) });
  }
  return problems;
}

/** A name nearer than this share of its length is worth suggesting. */
const suggestionShare = 0.5;

function closest(names: readonly string[], unknown: readonly string[]): string | null {
  let best: string | null = null;
  let bestShare = suggestionShare;
  for (const header of unknown) {
    const key = headerKey(header);
    for (const name of names) {
      const longer = Math.max(name.length, key.length);
      const share = editDistance(name, key, Math.floor(longer * suggestionShare)) / longer;
      if (share > bestShare || (share === bestShare && best !== null)) continue;
      best = header;
      bestShare = share;
    }
  }
  return best;
}

function duplicates(headers: readonly string[], targets: readonly ColumnTarget[]): HeaderProblem[] {
  const byTarget = new Map<string, { readonly field: string | null; readonly columns: string[] }>();
  for (const [index, target] of targets.entries()) {
    if (target.kind === 'ignored' || target.kind === 'unknown') continue;
    const field = target.kind === 'field' ? target.field : null;
    const name = 'rank' in target ? `${target.kind} ${target.rank}` : `${target.kind} ${field}`;
    const same = byTarget.get(name) ?? { field, columns: [] };
    same.columns.push(headers[index]!);
    byTarget.set(name, same);
  }
  return [...byTarget.values()]
    .filter(({ columns }) => columns.length > 1)
    .map(({ field, columns }) => ({ rule: 'header.duplicate', field, columns, suggestion: null }));
}

function wrongOverrides(
  item: ItemDefinition,
  headers: readonly string[],
  targets: readonly ColumnTarget[],
  overrides: Readonly<Record<string, string>>,
): HeaderProblem[] {
  const keys = headers.map(headerKey);
  return Object.entries(overrides)
    .filter(([header, target]) => {
      const index = keys.indexOf(headerKey(header));
      if (index < 0) return true;
      const found = targets[index]!;
      if (Object.hasOwn(item.fields, target)) return found.kind !== 'field' || found.field !== target;
      return target !== 'ignore' && target !== 'subject-code' && target !== 'subject-name';
    })
    .map(([header, target]) => ({
      rule: 'header.override-unknown',
      field: null,
      columns: [`${header} → ${target}`],
      suggestion: null,
    }));
}

/** A problem of a header in words. */
export function describeHeaderProblem(
  problem: HeaderProblem,
  item: ItemDefinition,
  language: Language,
): { readonly title: string; readonly mend: string } {
  const rule = refusalRules[problem.rule];
  const field = problem.field === null ? subject[language] : item.fields[problem.field]!.title[language];
  const suggestion = problem.suggestion === null ? '' : meant[language](problem.suggestion);
  const fills = { field, value: problem.columns.join(language === 'zh' ? '、' : ', '), suggestion };
  return { title: fillPlaceholders(rule.title[language], fills), mend: fillPlaceholders(rule.mend[language], fills).trim() };
}

const subject: Bilingual = { zh: '主体代码、主体名称或操作', en: 'the subject’s code or name, or the operation' };
const meant: Readonly<Record<Language, (header: string) => string>> = {
  zh: (header) => `表头中的“${header}”是否即为该列？`,
  en: (header) => `Is “${header}” meant to be this column?`,
};
