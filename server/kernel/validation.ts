import type { Validator } from 'typebox/compile';
import type { FieldIssue } from './pure/failure.ts';
import type { Bilingual } from './pure/text.ts';

const MAX_ISSUES = 20;

type SchemaError = { readonly keyword: string; readonly instancePath: string; readonly params: object; readonly message: string };

/** What is wrong with a value, field by field, in words a person can act on. */
export function issuesOf(validator: Validator, value: unknown): FieldIssue[] {
  const errors = validator.Errors(value) as unknown as SchemaError[];
  // Of a field that is not known the library speaks twice: that it is not, and that nothing is allowed there.
  const unknown = new Set(errors.flatMap((error) => (error.keyword === 'additionalProperties' ? [fieldOf(error)] : [])));
  const told = errors.filter((error) => error.keyword !== 'boolean' || !unknown.has(fieldOf(error)));
  return told.slice(0, MAX_ISSUES).map((error) => ({
    field: fieldOf(error),
    rule: error.keyword,
    message: sentenceOf(error),
  }));
}

function fieldOf(error: SchemaError): string {
  const path = error.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const inner = params(error);
  const named = inner['requiredProperties'] ?? inner['additionalProperties'] ?? inner['unevaluatedProperties'];
  return [path, Array.isArray(named) ? String(named[0]) : ''].filter((part) => part !== '').join('.') || '(body)';
}

const params = (error: SchemaError) => error.params as Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<string, (p: Readonly<Record<string, unknown>>) => Bilingual>> = {
  required: () => ({ zh: '缺少该字段', en: 'is missing' }),
  additionalProperties: () => ({ zh: '没有这个字段', en: 'is not a known field' }),
  type: (p) => ({ zh: `类型应为 ${text(p['type'])}`, en: `must be of type ${text(p['type'])}` }),
  maxLength: (p) => ({ zh: `最多 ${text(p['limit'])} 个字符`, en: `has at most ${text(p['limit'])} characters` }),
  minLength: (p) => ({ zh: `至少 ${text(p['limit'])} 个字符`, en: `has at least ${text(p['limit'])} characters` }),
  maximum: (p) => ({ zh: `不大于 ${text(p['limit'])}`, en: `is at most ${text(p['limit'])}` }),
  minimum: (p) => ({ zh: `不小于 ${text(p['limit'])}`, en: `is at least ${text(p['limit'])}` }),
  pattern: (p) => ({ zh: `格式应符合 ${text(p['pattern'])}`, en: `must match ${text(p['pattern'])}` }),
  format: (p) => ({ zh: `格式应为 ${text(p['format'])}`, en: `must be a ${text(p['format'])}` }),
  enum: (p) => ({ zh: `应为以下之一：${text(p['allowedValues'])}`, en: `must be one of ${text(p['allowedValues'])}` }),
  maxItems: (p) => ({ zh: `最多 ${text(p['limit'])} 项`, en: `has at most ${text(p['limit'])} entries` }),
  minItems: (p) => ({ zh: `至少 ${text(p['limit'])} 项`, en: `has at least ${text(p['limit'])} entries` }),
};

function sentenceOf(error: SchemaError): Bilingual {
  return sentences[error.keyword]?.(params(error)) ?? { zh: `不符合规则（${error.message}）`, en: error.message };
}

const text = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
