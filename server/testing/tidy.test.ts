import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Which module may import which; the order is the order of ARCHITECTURE.md, imports point upwards only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  access: [],
  audit: ['institutions'],
  catalogue: [],
  subjects: ['catalogue'],
  institutions: ['access', 'catalogue'],
  records: ['catalogue', 'subjects'],
  quality: ['catalogue', 'records'],
  collection: ['catalogue', 'institutions', 'subjects', 'records', 'quality'],
  consent: ['access', 'subjects', 'institutions', 'catalogue'],
  sources: ['catalogue', 'institutions', 'collection'],
  claims: ['access', 'catalogue', 'subjects'],
  query: ['subjects', 'institutions', 'catalogue', 'records', 'quality', 'consent', 'sources', 'audit'],
  rights: ['subjects', 'institutions', 'catalogue', 'consent', 'records', 'collection', 'audit'],
  evaluation: ['institutions', 'catalogue', 'records', 'query', 'rights', 'loans'],
  modelling: ['institutions', 'subjects', 'evaluation'],
  marketplace: ['subjects', 'institutions', 'catalogue', 'consent', 'query', 'evaluation', 'rights', 'loans'],
  loans: ['subjects', 'collection', 'query'],
  guarantees: ['institutions', 'catalogue', 'consent', 'query', 'marketplace'],
  support: ['subjects', 'loans', 'query', 'marketplace'],
  reports: ['subjects', 'institutions', 'catalogue', 'records', 'consent', 'query', 'rights', 'evaluation', 'loans'],
  oversight: ['access', 'audit', 'consent', 'query', 'rights'],
  statistics: ['catalogue'],
  webhooks: ['access'],
  quota: ['institutions', 'query'],
};

const MAX_LINES = 300;
const MAX_TEST_LINES = 500;
const MAX_FUNCTION_LINES = 60;

const sources = listFiles(root).filter((file) => /\.(ts|js)$/.test(file));
const own = sources.filter((file) => !file.includes('/gen/') && !file.endsWith('.d.ts'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('no file is longer than a reader can hold', () => {
  const long = own.filter((file) => lineCount(file) > (file.endsWith('.test.ts') ? MAX_TEST_LINES : MAX_LINES));
  expect(long).toEqual([]);
});

test('no function is longer than a screen', () => {
  expect(own.filter((file) => !file.endsWith('.test.ts')).flatMap((file) => longFunctions(file))).toEqual([]);
});

test('files are named in kebab-case', () => {
  expect(sources.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|js)$/.test(file.split('/').at(-1)!))).toEqual([]);
});

test('there are no rooms for everything', () => {
  expect(sources.filter((file) => /(^|\/)(utils?|common|services|types|helpers|misc)\//.test(file))).toEqual([]);
});

test('modules import only what the table allows, and only by index.ts', () => {
  expect(importsOf('server/modules').flatMap(({ from, to }) => moduleFault(from, to))).toEqual([]);
});

test('the kernel and the sandbox know nothing of the modules’ inside', () => {
  const kernel = importsOf('server/kernel').filter(({ to }) => to.startsWith('server/modules/') || to.startsWith('server/host/'));
  expect(kernel.map(show)).toEqual([]);
  const modules = importsOf('server/modules').filter(
    ({ from, to }) => !isTest(from) && ['server/host/', 'sandbox/', 'cli/', 'bench/'].some((area) => to.startsWith(area)),
  );
  expect(modules.map(show)).toEqual([]);
});

test('the privacy engine runs at either party: it knows nothing of the platform, and of scoring what is offered to all', () => {
  const outside = importsOf('privacy').filter(({ to }) => !to.startsWith('privacy/') && to !== 'scoring/index.ts');
  expect(importsOf('privacy').length).toBeGreaterThan(10);
  expect(outside.map(show)).toEqual([]);
});

test('the expression language runs in a browser as on the server: it imports nothing but itself, and its tests are beside it', () => {
  const inside = own.filter((file) => file.startsWith('expression/') && !isTest(file));
  const imported = inside.flatMap((file) =>
    [...read(file).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => [file, match[1]!]),
  );
  expect(imported.length).toBeGreaterThan(50);
  const outside = imported.filter(
    ([file, to]) => !to!.startsWith('.') || !resolve(root, dirname(file!), to!).startsWith(join(root, 'expression/')),
  );
  expect(outside).toEqual([]);
  expect(
    inside.filter((file) => /\beval\(|new Function\(|Date\.now\(|new Date\(\)|Math\.random\(|process\./.test(read(file))),
  ).toEqual([]);
});

test('scoring runs anywhere: it imports itself, the expression language and a hash, and its sums do not depend on clock or chance', () => {
  const inside = own.filter((file) => file.startsWith('scoring/') && !isTest(file));
  const imported = inside.flatMap((file) =>
    [...read(file).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => [file, match[1]!]),
  );
  expect(imported.length).toBeGreaterThan(50);
  const allowed = ['scoring/', 'expression/index.ts'].map((area) => join(root, area));
  const outside = imported.filter(([file, to]) => {
    if (!to!.startsWith('.')) return !to!.startsWith('@noble/hashes/');
    return !allowed.some((area) => resolve(root, dirname(file!), to!).startsWith(area));
  });
  expect(outside).toEqual([]);
  expect(
    inside.filter((file) => /\beval\(|new Function\(|Date\.now\(|new Date\(\)|Math\.random\(|process\./.test(read(file))),
  ).toEqual([]);
});

test('only host knows the web server, and only config.ts the environment', () => {
  const fastify = own.filter((file) => !file.startsWith('server/host/') && /from '(fastify|@fastify\/)/.test(read(file)));
  expect(fastify).toEqual([]);
  const env = own.filter(
    (file) =>
      file.startsWith('server/') &&
      !file.includes('/testing/') &&
      !file.endsWith('.test.ts') &&
      read(file).includes('process.env'),
  );
  expect(env.filter((file) => file !== 'server/host/config.ts')).toEqual([]);
});

test('models are pure: no I/O, no clock, no chance', () => {
  const models = own.filter(
    (file) => /server\/modules\/\w+\/model(\.ts|\/)|server\/kernel\/pure\//.test(file) && !file.endsWith('.test.ts'),
  );
  const impure = models.filter((file) =>
    /^import (?!type)[^;]*from '(node:|pg|fastify)|Date\.now\(|new Date\(\)|Math\.random\(|process\./m.test(read(file)),
  );
  expect(models.length).toBeGreaterThan(10);
  expect(impure).toEqual([]);
});

test('only consent makes the basis of an authorisation, and only records that of what is one’s own or of supervision', () => {
  const makers = own.filter(
    (file) => /\bmakeBasis\b/.test(read(file)) && !/^server\/kernel\/(pure\/basis|basis\.test)\.ts$/.test(file),
  );
  // The tests of tidiness name it without using it.
  const outside = makers.filter(
    (file) => file !== 'server/testing/tidy.test.ts' && !/^server\/modules\/(consent|records)\//.test(file),
  );
  expect(outside).toEqual([]);
  for (const file of makers.filter((one) => one.startsWith('server/modules/'))) {
    const kinds = file.startsWith('server/modules/consent/') ? ['authorisation'] : ['own-file', 'own-delivery', 'supervision'];
    const calls = read(file).split('makeBasis(').slice(1);
    // Written out where it is made, so that a reader, and this test, sees which it is.
    for (const call of calls) expect(kinds, file).toContain(/^\{\s*kind: '([a-z-]+)'/.exec(call)?.[1]);
    expect(read(file), file).not.toMatch(/makeBasis as|= makeBasis\b|\(makeBasis\b|export .*makeBasis/);
  }
});

test('every module says what it owns, promises and never does', () => {
  for (const name of Object.keys(mayImport)) {
    const text = read(`server/modules/${name}/README.md`);
    expect(text.split('\n').length, name).toBeLessThanOrEqual(41);
    for (const word of ['Owns', 'Promises', 'Never', 'Talks to']) expect(text, name).toContain(word);
  }
});

test('every module of the tree stands in the table, and every one of the table in the tree', () => {
  expect(readdirSync(join(root, 'server/modules')).toSorted()).toEqual(Object.keys(mayImport).toSorted());
});

test('an operation is named for its place', () => {
  const operations = own.filter(
    (file) => /server\/modules\/\w+\/operations\/[\w-]+\.ts$/.test(file) && !file.endsWith('.test.ts'),
  );
  expect(operations.length).toBeGreaterThan(15);
  for (const file of operations) {
    const [, , module, , name] = file.split('/');
    expect(read(file), file).toContain(`name: '${module}.${name!.replace('.ts', '')}'`);
  }
});

test('generated files are what the generator makes', () => {
  const output = execFileSync(process.execPath, [join(root, 'tools/generate.ts'), '--check'], { encoding: 'utf8' });
  expect(output.trim()).toBe('generated files are up to date');
});

test('migrations only go forward and keep large tables fit for distribution', () => {
  const folder = join(root, 'server/migrations');
  const names = readdirSync(folder).toSorted();
  names.forEach((name, index) => expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}_[a-z_]+\\.sql$`)));
  const text = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(text).not.toMatch(/create (constraint )?trigger|grouping sets|exclude using/i);
});

type Import = { readonly from: string; readonly to: string };
const isTest = (file: string) => /\.(test|testing)\.ts$/.test(file);
const show = ({ from, to }: Import) => `${from} -> ${to}`;

function importsOf(folder: string): Import[] {
  return own
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((from) =>
      [...read(from).matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => ({
        from,
        to: relative(root, resolve(root, dirname(from), match[1]!)),
      })),
    );
}

function moduleFault(from: string, to: string): string[] {
  const [, , here] = from.split('/');
  const [area, modules, there, ...rest] = to.split('/');
  if (area !== 'server' || modules !== 'modules' || there === here || from.endsWith('.test.ts')) return [];
  if (!mayImport[here!]?.includes(there!)) return [`${from} -> ${to}`];
  return rest.join('/') === 'index.ts' ? [] : [`${from} -> ${to} (past index.ts)`];
}

function lineCount(file: string): number {
  return read(file).split('\n').length;
}

/** A function begins at a line that opens a body at some indent and ends at the first line that closes it at the same indent. */
function longFunctions(file: string): string[] {
  const lines = read(file).split('\n');
  const found: string[] = [];
  lines.forEach((line, start) => {
    const opening =
      /^(\s*)(?:export )?(?:async )?function\*? ?(\w+).*\{$/.exec(line) ?? /^(\s*)(?:export )?const (\w+) = .*=> \{$/.exec(line);
    if (!opening) return;
    const end = lines.findIndex((other, index) => index > start && other.startsWith(`${opening[1]}}`));
    if (end - start > MAX_FUNCTION_LINES) found.push(`${file}: ${opening[2]} (${end - start} lines)`);
  });
  return found;
}

function listFiles(folder: string): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');
}
