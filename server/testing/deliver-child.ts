import { randomUUID } from 'node:crypto';
import { openPlatform } from '../host/platform.ts';
import { openLog } from '../kernel/log.ts';
import { contextOf, eachStatement } from '../kernel/perform.ts';
import { system } from '../kernel/pure/principal.ts';
import { runDelivery } from '../modules/collection/engine/run-delivery.ts';

// A process to be killed: reads one queued delivery as the worker would. Arguments: database URL, data folder, delivery number.
// Says `started` when the reading begins; exits with 0 when the delivery has ended.
const [databaseUrl = '', dataDir = '', deliveryId = ''] = process.argv.slice(2);
const platform = await openPlatform({
  databaseUrl,
  dataDir,
  log: openLog('silent'),
  requestsPerMinute: 1,
  appConnections: 4,
  loadConnections: 2,
});
process.stdout.write('started\n');
const ctx = contextOf(
  platform.pipeline,
  { principal: system, language: 'zh' },
  eachStatement(platform.pipeline, system),
  randomUUID(),
);
await runDelivery(ctx, Number(deliveryId));
await platform.close();
