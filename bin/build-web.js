// Makes the portals' pages what their sources say, before anything serves them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root, runScript } from './bootstrap.js';
import { withFileLock } from './file-lock.js';

const SOURCES = ['web/index.html', 'web/vite.config.ts', 'web/src', 'web/public', 'sdk', 'package-lock.json'];
const LEAST_BYTES = 1_024;
const built = join(root, 'web/dist');
const stampFile = join(built, 'sources.sha256');

/** Builds when a source has changed since the last time. @throws with what the build said when it fails. */
export async function ensureWebBuilt() {
  if (isBuilt()) return;
  mkdirSync(join(root, '.jinqiao'), { recursive: true });
  await withFileLock(join(root, '.jinqiao', 'web.lock'), () => (isBuilt() ? undefined : build()));
}

const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest();

async function build() {
  const started = Date.now();
  const digestBefore = digest();
  const output = [];
  process.stderr.write('构建页面 Building the pages …\n');
  const stdio = ['ignore', 'pipe', 'pipe'];
  const parameters = ['build', '--config', join(root, 'web/vite.config.ts')];
  const code = await runScript('node_modules/vite/bin/vite.js', parameters, {
    cwd: root,
    stdio,
    onOutput: (text) => output.push(text),
  });
  if (code !== 0) throw new Error(`构建页面失败 Building the pages failed\n${output.join('')}`);
  compress(join(built, 'assets'));
  writeFileSync(stampFile, digestBefore);
  process.stderr.write(`构建页面 Building the pages ✓ ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

// Once here instead of for each reader.
function compress(directory) {
  for (const name of readdirSync(directory)) {
    const bytes = readFileSync(join(directory, name));
    if (bytes.length < LEAST_BYTES) continue;
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(directory, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function digest() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesOf(path)).toSorted((a, b) => (a < b ? -1 : 1)))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesOf(join(path, name)));
}
