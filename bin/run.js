#!/usr/bin/env node
// node bin/run.js <file.ts> [arguments]: runs any script of this checkout on the right Node with the packages installed.
import { ensureInstalled, runScript } from './bootstrap.js';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('用法 Usage: node bin/run.js <file.ts> [arguments]\n');
  process.exit(2);
}
await ensureInstalled();
process.exitCode = await runScript(file, args);
