import type { FieldIssue } from './failure.ts';

/**
 * The first value of an input that is not what its sender meant: a whole number beyond 2^53, which lost digits when its JSON was read
 * (I-JSON, RFC 7493 2.2), or a text with half a character in it (2.1). Undefined when there is none.
 */
export function inexactValue(value: unknown, field = ''): FieldIssue | undefined {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? tooLarge(field) : undefined;
  if (typeof value === 'string') return value.isWellFormed() ? undefined : halfCharacter(field);
  // A body that is not JSON is refused by the operation's schema.
  if (typeof value !== 'object' || value === null || Symbol.asyncIterator in value) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const within = field === '' ? name : `${field}.${name}`;
    const found = name.isWellFormed() ? inexactValue(inner, within) : halfCharacter(field);
    if (found !== undefined) return found;
  }
  return undefined;
}

const tooLarge = (field: string): FieldIssue => ({
  field,
  rule: 'exact',
  message: { zh: '数字过大，读取时会丢失末位，请改用文本', en: 'is too large a number to be read exactly; send it as a text' },
});

const halfCharacter = (field: string): FieldIssue => ({
  field: field.toWellFormed(),
  rule: 'characters',
  message: { zh: '含有不完整的字符', en: 'holds an incomplete character' },
});
