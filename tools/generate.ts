import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Operation } from '../server/kernel/pure/operation.ts';
import { cliCommandsOf } from './cli-commands.ts';
import { sdkTitlesOf } from './sdk-titles.ts';
import { sdkTypesOf } from './sdk-types.ts';

const root = join(import.meta.dirname, '..');
const gen = join(root, 'server/gen');

/** The lists that are made from the files' places: a new file is in them by existing. */
const lists = [
  { kind: 'operations', type: 'Operation', from: '../kernel/pure/operation.ts' },
  { kind: 'reactions', type: 'Reaction', from: '../kernel/pure/background.ts' },
  { kind: 'jobs', type: 'Job', from: '../kernel/pure/background.ts' },
  { kind: 'items', type: 'ItemDefinition', from: '../modules/catalogue/model/item.ts' },
  { kind: 'indicators', type: 'IndicatorDefinition', from: '../modules/evaluation/model/indicator.ts' },
] as const;

/** Writes every generated file, or with `--check` says which of them are not what they should be. */
async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  const put = async (path: string, content: string) => {
    const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    if (before === content) return;
    stale.push(relative(root, path));
    if (check) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const list of lists) await put(join(gen, `${list.kind}.gen.ts`), await listSource(list));
  if (check && stale.length > 0) return report(stale, check);
  const { operations } = (await import('../server/gen/operations.gen.ts')) as { operations: readonly Operation[] };
  const { openApiOf } = await import('../server/host/openapi.ts');
  const { version } = await import('../server/host/version.ts');
  await put(join(gen, 'openapi.json'), `${JSON.stringify(openApiOf(operations, version), null, 1)}\n`);
  await put(join(root, 'sdk/gen/operations.gen.ts'), sdkTypesOf(operations));
  await put(join(root, 'sdk/gen/titles.gen.ts'), sdkTitlesOf(operations));
  await put(join(root, 'cli/gen/commands.gen.ts'), cliCommandsOf(operations));
  const { cliWordsOf } = await import('./cli-words.ts');
  await put(join(root, 'cli/gen/words.gen.ts'), cliWordsOf());
  report(stale, check);
}

function report(stale: readonly string[], check: boolean): void {
  if (stale.length === 0) return console.log('generated files are up to date');
  console.log(`${check ? 'stale, run npm run generate' : 'written'}: ${stale.join(', ')}`);
  if (check) process.exitCode = 1;
}

async function listSource(list: (typeof lists)[number]): Promise<string> {
  const files = await definitionFiles(list.kind);
  const names = files.map((file) => ({ file, name: exportNameOf(file), alias: aliasOf(file, list.kind) }));
  const imports = names.map(({ file, name, alias }) => `import { ${name} as ${alias} } from '${relative(gen, file)}';`);
  return [
    '// Made by `npm run generate` from the files in their folders. Do not edit.',
    `import type { ${list.type} } from '${list.from}';`,
    ...imports,
    '',
    `export const ${list.kind}: readonly ${list.type}[] = [`,
    ...names.map(({ alias }) => `  ${alias},`),
    '];',
    '',
  ].join('\n');
}

async function definitionFiles(kind: string): Promise<string[]> {
  const modules = join(root, 'server/modules');
  const found = await Promise.all((await readdir(modules)).toSorted().map((name) => filesOf(join(modules, name, kind))));
  return found.flat();
}

async function filesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return names.toSorted().map((name) => join(folder, name));
}

const exportNameOf = (file: string) => basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function aliasOf(file: string, kind: string): string {
  if (kind === 'items' || kind === 'indicators') return exportNameOf(file);
  const module = basename(dirname(dirname(file)));
  const name = exportNameOf(file);
  return `${module}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

await main(process.argv.includes('--check'));
