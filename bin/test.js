#!/usr/bin/env node
// npm test: the static checks, then the tests, then one line that counts both. With arguments (npm test -- consent) only the
// tests that the arguments name.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, runScript } from './bootstrap.js';
import { ensureWebBuilt } from './build-web.js';
import { ensureBrowser } from './ensure-browser.js';

const STATIC_CHECKS = [
  ['tsc --noEmit', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['tsc --noEmit -p web', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'web']],
  ['oxlint', 'node_modules/oxlint/bin/oxlint', []],
  ['oxfmt --check .', 'node_modules/oxfmt/bin/oxfmt', ['--check', '.']],
  ['knip', 'node_modules/knip/bin/knip.js', ['--no-progress']],
];

const args = process.argv.slice(2);
await ensureInstalled();
await ensureWebBuilt();
process.env.JINQIAO_BROWSER = ensureBrowser();
const total = { passed: 0, failed: 0 };
if (args.length === 0) {
  for (const check of STATIC_CHECKS) add(await runCheck(...check));
}
add(await runTests(args));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

async function runCheck(name, file, parameters) {
  const started = Date.now();
  const output = [];
  const stdio = ['ignore', 'pipe', 'pipe'];
  const code = await runScript(file, parameters, { cwd: root, stdio, onOutput: (text) => output.push(text) });
  heading(name, code === 0, started);
  if (code === 0) return { passed: 1, failed: 0 };
  process.stdout.write(`${output.join('').trimEnd()}\n`);
  return { passed: 0, failed: 1 };
}

async function runTests(parameters) {
  const started = Date.now();
  process.stdout.write('▶ vitest\n');
  const directory = mkdtempSync(join(tmpdir(), 'jinqiao-report-'));
  try {
    const file = join(directory, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runScript('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...parameters], { cwd: root });
    heading('vitest', code === 0, started);
    return countTests(file, code);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

// A file that could not be loaded has no tests to fail, and a broken set-up no files: each counts as one failure.
function countTests(file, code) {
  let passed = 0;
  let failed = 0;
  for (const suite of readReport(file).testResults) {
    const statuses = suite.assertionResults.map((test) => test.status);
    passed += statuses.filter((status) => status === 'passed').length;
    const failures = statuses.filter((status) => status === 'failed').length;
    failed += failures === 0 && suite.status === 'failed' ? 1 : failures;
  }
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Vitest writes no report when it could not even begin; its exit code then says so.
    return { testResults: [] };
  }
}

function heading(name, ok, started) {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}
