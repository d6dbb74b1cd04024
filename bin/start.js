#!/usr/bin/env node
import { ensureInstalled, runScript } from './bootstrap.js';

await ensureInstalled();
process.exitCode = await runScript('server/main.ts', ['start', ...process.argv.slice(2)]);
