import type { Operation } from '../server/kernel/pure/operation.ts';
import { failures } from '../server/kernel/pure/failure.ts';
import type { Bilingual } from '../server/kernel/pure/text.ts';

/** What operations and refusals are called, for whoever reads the log of uses: there they stand as codes. */
export function sdkTitlesOf(operations: readonly Operation[]): string {
  return [
    '// Made by `npm run generate` from the operations and the table of failures. Do not edit.',
    "import type { Bilingual } from '../words/index.ts';",
    '',
    table('operationTitles', [...operations.map(({ name, title }) => [name, title] as const), ...Object.entries(besides)]),
    table(
      'failureTitles',
      Object.entries(failures).map(([code, { title }]) => [code, title]),
    ),
  ].join('\n');
}

/** What stands in the log of uses and is no operation. */
const besides: Readonly<Record<string, Bilingual>> = {
  'demo.sign-in': { zh: '示例人员登录', en: 'Sample person signs in' },
};

function table(name: string, rows: readonly (readonly [string, Bilingual])[]): string {
  const lines = rows.map(([key, { zh, en }]) => `  '${key}': { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },`);
  return [`export const ${name}: Readonly<Record<string, Bilingual>> = {`, ...lines, '};', ''].join('\n');
}
