import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import type { Schema } from './command-definition.ts';

/** Reads the text of an option as the value its schema asks for. `before` is what earlier uses of a repeated option gave. */
export function readValue(flag: string, schema: Schema, text: string, before?: unknown): unknown {
  const inner = withoutNull(schema);
  if (inner.enum !== undefined) return oneOf(flag, inner.enum, text);
  switch (inner.type ?? 'object') {
    case 'string':
      return text;
    case 'integer':
    case 'number':
      return readNumber(flag, text, inner.type === 'integer');
    case 'boolean':
      return oneOf(flag, ['true', 'false'], text) === 'true';
    case 'array':
      return [...((before as unknown[] | undefined) ?? []), ...readList(flag, inner, text)];
    default:
      return readJson(flag, text);
  }
}

/** JSON given in place, or in a file after `@`; `-` after it is the standard input. */
export function readJson(flag: string, text: string): unknown {
  const source = text.startsWith('@') ? readText(flag, text.slice(1)) : text;
  try {
    return JSON.parse(source.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError({ zh: `${flag} 不是有效的 JSON：${reason}`, en: `${flag} is not valid JSON: ${reason}` });
  }
}

/** A schema that a text without JSON syntax can give. */
export const isScalar = (schema: Schema): boolean => {
  const inner = withoutNull(schema);
  return inner.enum !== undefined || ['string', 'integer', 'number', 'boolean'].includes(inner.type ?? '');
};

export function withoutNull(schema: Schema): Schema {
  const others = schema.anyOf?.filter((one) => one.type !== 'null') ?? [];
  return others.length === 1 ? others[0]! : schema;
}

function readText(flag: string, path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError({ zh: `${flag} 的文件无法读取：${reason}`, en: `the file of ${flag} cannot be read: ${reason}` });
  }
}

function readNumber(flag: string, text: string, whole: boolean): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (whole ? Number.isSafeInteger(value) : Number.isFinite(value)) return value;
  throw new UsageError({
    zh: `${flag} 应为${whole ? '整数' : '数字'}，而不是“${text}”`,
    en: `${flag} is a ${whole ? 'whole ' : ''}number, not “${text}”`,
  });
}

function readList(flag: string, schema: Schema, text: string): unknown[] {
  const items = schema.items ?? {};
  if (isScalar(items) && !/^[[@]/.test(text)) return text.split(',').map((part) => readValue(flag, items, part.trim()));
  const value = readJson(flag, text);
  if (Array.isArray(value)) return value;
  throw new UsageError({ zh: `${flag} 应为 JSON 数组`, en: `${flag} is a JSON array` });
}

function oneOf(flag: string, choices: readonly string[], text: string): string {
  if (choices.includes(text)) return text;
  throw new UsageError({ zh: `${flag} 应为以下之一：${choices.join('、')}`, en: `${flag} is one of ${choices.join(', ')}` });
}
