import pg from 'pg';
import { startEmbeddedPostgres } from '/work/main/server/host/embedded-postgres.ts';
import { openDatabase } from '/work/main/server/kernel/database.ts';
import { searchSubjects, findByName } from '/work/main/server/modules/subjects/store/search-subjects.ts';
const server = await startEmbeddedPostgres({ dataDir: '/tmp/subj/pg', durable: true, log: () => undefined });
const u = new URL(server.url); u.pathname = '/s';
const db = openDatabase({ url: u.href, appConnections: 2, loadConnections: 1 });
const op = { clientId: 'x', name: 'x', role: 'operator' } as const;
const cases: Record<string, any> = {
 none: {}, 'kj': { nameKey: '科技' }, 'one char': { nameKey: '茶' }, 'one char common': { nameKey: '公' }, 'rare 2': { nameKey: '瑞云' }, 'rare 3': { nameKey: '云峰医' },
 'absent': { nameKey: '魑魅' }, 'kj+size large': { nameKey: '科技', size: 'large' }, 'kj+div+large+susp': { nameKey: '科技', size: 'large', status: 'suspended', divisionPrefix: '3301' },
 'div 33': { divisionPrefix: '33' }, 'large': {size:'large'}, 'large susp': { size: 'large', status: 'suspended' }, 'ind C': { industryPrefix: 'C' }, 'ind 348 div 65 ind': { industryPrefix: '348', divisionPrefix: '65', kind: 'enterprise' },
 'medium+C+65': {size:'medium', industryPrefix:'C', divisionPrefix:'65'}, 'medium+C+susp+650102+kj':{size:'medium', industryPrefix:'C', divisionPrefix:'650102',nameKey:'科技'}, '3484+large': {industryPrefix:'3484', size:'large', divisionPrefix:'3301'},
 'long name': { nameKey: '杭州瑞云科技有限公司' }, 'youxian': { nameKey: '有限', size:'large', status:'moved-out' },
};
if (process.argv[2]) { await db.transaction(op, async (tx) => { console.log((await tx.rows<any>({text: process.argv[2]!, values: []})).map((r)=>Object.values(r)[0]).join('\n')); }); process.exit(0); }
for (const [name, cond] of Object.entries(cases)) {
  const ms: number[] = []; let n = 0;
  for (let i = 0; i < 15; i++) {
    const cursor = i % 3 ? '' : '91330106' + String(i * 7919).padStart(8, '0') + '1' + 'ABCDEFGH'[i % 8];
    const t = performance.now();
    await db.transaction(op, async (tx) => { if (cond.nameKey && cursor==='') await findByName(tx, cond, 51); n = (await searchSubjects(tx, cond, cursor, 51)).length; });
    ms.push(performance.now() - t);
  }
  const s = ms.slice().sort((a, b) => a - b);
  console.log(name.padEnd(28), 'n', n, 'first', ms[0]!.toFixed(1), 'p50', s[7]!.toFixed(1), 'max', s[14]!.toFixed(1));
}
await db.close(); await server.stop(); process.exit(0);
