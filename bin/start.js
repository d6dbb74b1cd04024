#!/usr/bin/env node
import { ensureInstalled, runScript } from './bootstrap.js';
import { ensureWebBuilt } from './build-web.js';

await ensureInstalled();
await ensureWebBuilt();
process.exitCode = await runScript('server/main.ts', ['start', ...process.argv.slice(2)]);
