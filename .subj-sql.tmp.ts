import pg from 'pg';
import { startEmbeddedPostgres } from '/work/main/server/host/embedded-postgres.ts';
const server = await startEmbeddedPostgres({ dataDir: '/tmp/subj/pg', durable: true, log: () => undefined });
const u = new URL(server.url); u.pathname = '/s'; const c = new pg.Client({ connectionString: u.href }); await c.connect();
await c.query("set jinqiao.role='operator'");
for (const q of process.argv.slice(2)) { const r = await c.query(q); for (const one of Array.isArray(r)?r:[r]) if (one.rows.length) console.log(one.rows.map((x: any)=>Object.values(x).join(' | ')).join('\n')); }
await c.end(); await server.stop(); process.exit(0);
