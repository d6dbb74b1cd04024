#!/usr/bin/env node
import { ensureInstalled, runScript } from './bootstrap.js';

await ensureInstalled();
// npm moves to the root of the checkout before it runs a script; the files the caller names are where the caller stands.
const cwd = process.env.npm_lifecycle_event === 'jinqiao' ? process.env.INIT_CWD : undefined;
process.exitCode = await runScript('cli/main.ts', process.argv.slice(2), { cwd: cwd ?? process.cwd() });
