import type { Operation } from '../server/kernel/pure/operation.ts';

type Schema = Readonly<Record<string, unknown>>;

/** TypeScript types of every operation's input and output, printed from their schemas. */
export function sdkTypesOf(operations: readonly Operation[]): string {
  const entries = operations.map((operation) => {
    const output = operation.answer === 'file' ? 'DownloadedFile' : typeOf(operation.output as unknown as Schema, 2);
    return [
      `  /** ${operation.title.zh} · ${operation.title.en} */`,
      `  '${operation.name}': {`,
      `    input: ${typeOf(operation.input as unknown as Schema, 2)};`,
      `    output: ${output};`,
      `  };`,
    ].join('\n');
  });
  const facts = operations.map((operation) => {
    const body = operation.body === 'bytes' ? 'bytes' : 'json';
    const answer = operation.answer === 'file' ? 'file' : 'json';
    return `  '${operation.name}': { kind: '${operation.kind}', body: '${body}', answer: '${answer}' },`;
  });
  return [
    '// Made by `npm run generate` from the operations. Do not edit.',
    "import type { DownloadedFile } from '../downloaded-file.ts';",
    '',
    'export interface Operations {',
    ...entries,
    '}',
    '',
    '/** How each operation is called. */',
    'export const operations = {',
    ...facts,
    '} as const satisfies Record<keyof Operations, { kind: string; body: string; answer: string }>;',
    '',
  ].join('\n');
}

function typeOf(schema: Schema, depth: number): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].map((one) => typeOf(one as Schema, depth)).join(' | ');
  switch (schema['type']) {
    case 'object':
      return objectType(schema, depth);
    case 'array':
      return `readonly (${typeOf((schema['items'] ?? {}) as Schema, depth)})[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    default:
      return 'unknown';
  }
}

function objectType(schema: Schema, depth: number): string {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  const patterns = Object.values((schema['patternProperties'] ?? {}) as Record<string, Schema>);
  if (properties.length === 0)
    return `Record<string, ${patterns[0] ? typeOf(patterns[0], depth) : schema['additionalProperties'] === false ? 'never' : 'unknown'}>`;
  const pad = '  '.repeat(depth + 1);
  const lines = properties.map(([name, one]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    return `${pad}readonly ${key}${required.has(name) ? '' : '?'}: ${typeOf(one, depth + 1)};`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}
