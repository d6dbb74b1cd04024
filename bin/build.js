#!/usr/bin/env node
// npm run build: the portals' pages, for nodes that are started without npm start.
import { ensureInstalled } from './bootstrap.js';
import { ensureWebBuilt } from './build-web.js';

await ensureInstalled();
await ensureWebBuilt();
