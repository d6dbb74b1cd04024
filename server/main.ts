import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { documentKeyOf, readConfig, type Config } from './host/config.ts';
import { ensureDemoClients, keyFilePath } from './host/demo-clients.ts';
import { ensureDemoPeople } from './host/demo-people.ts';
import { addDemoSignIn, isDemo } from './host/demo-sign-in.ts';
import { firstInvitationPath, keepFirstInvitation } from './host/first-invitation.ts';
import { keepEmbeddedPostgres } from './host/kept-postgres.ts';
import { migrate } from './host/migrate.ts';
import { openPlatform, type RunningPlatform } from './host/platform.ts';
import { createProgress } from './host/progress.ts';
import { loadSample, registeredOf } from './host/sample.ts';
import { playSampleActivity } from './host/sample-activity.ts';
import { playSampleEvaluation } from './host/sample-evaluation.ts';
import { admitSampleGuarantor, playSampleGuarantees } from './host/sample-guarantees.ts';
import { loadSampleLoans } from './host/sample-loans.ts';
import { startSampleClaims } from './host/sample-claims.ts';
import { playSampleMarketplace } from './host/sample-marketplace.ts';
import { SIMULATOR_NETWORKS, startSampleSources } from './host/sample-sources.ts';
import { playSamplePast } from './host/sample-past.ts';
import { playSampleSupport } from './host/sample-support.ts';
import { openLog } from './kernel/log.ts';

/** What is not at its end by then is left: it goes on from where it stands at the next start. */
const STOP_LIMIT_MS = 8_000;
/** Where a receiver of webhooks may stand in the demo: this very machine. */
const LOOPBACK_NETWORKS = ['127.0.0.0/8', '::1/128'];
const WORKER = { concurrency: 2, pollMs: 500 };

type Role = 'start' | 'api' | 'worker' | 'migrate';
const roles: readonly Role[] = ['start', 'api', 'worker', 'migrate'];

/**
 * One program in several roles: `start` does everything on one machine, with the embedded database and sample data; `api` and
 * `worker` are for several machines on one database server; `migrate` brings the database to the present schema and ends.
 */
async function main(role: Role): Promise<void> {
  const config = readConfig();
  const documentKey = documentKeyOf(config);
  const progress = createProgress();
  await mkdir(config.dataDir, { recursive: true, mode: 0o711 });
  const database = await progress.step({ zh: '准备数据库', en: 'Preparing the database' }, () => openServer(config));
  const stops: (() => Promise<unknown>)[] = [database.stop];
  const stop = stopOnce(stops);
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  const ran = await progress.step({ zh: '更新数据库结构', en: 'Updating the schema' }, () => migrate(database.url));
  if (role === 'migrate') {
    progress.note({ zh: `执行了 ${ran.length} 个迁移`, en: `${ran.length} migrations ran` });
    return stop();
  }
  const platform = await openPlatform({
    databaseUrl: database.url,
    dataDir: config.dataDir,
    log: openLog(config.logLevel),
    requestsPerMinute: config.requestsPerMinute,
    sourceNetworks: [...config.sourceNetworks, ...(role === 'start' && config.sampleEnterprises > 0 ? SIMULATOR_NETWORKS : [])],
    webhookNetworks: [...config.webhookNetworks, ...(isDemo(role, config) ? LOOPBACK_NETWORKS : [])],
    publicUrl: config.publicUrl,
    bearerKeys: config.bearerKeys === 'on',
    ...(documentKey === undefined ? {} : { documentKey }),
    ...(config.dropFolder === undefined ? {} : { dropFolder: config.dropFolder }),
  });
  stops.unshift(() => Promise.race([platform.close(), sleep(STOP_LIMIT_MS)]));
  if (role !== 'api') await platform.startWorker(WORKER);
  if (role === 'worker') return;
  if (isDemo(role, config)) addDemoSignIn(platform.http, platform.pipeline);
  const url = await progress.step({ zh: '启动服务', en: 'Starting the service' }, () =>
    platform.http.listen({ host: config.host, port: config.port }),
  );
  if (role === 'start') await openDemo(platform, config, url, progress, stops);
  say(url, role, config, await keepFirstInvitation(platform, config.dataDir));
}

function readRole(text: string): Role {
  const role = roles.find((one) => one === text);
  if (role === undefined) throw new Error(`角色应为 ${roles.join('、')} 之一 The role must be one of ${roles.join(', ')}`);
  return role;
}

/** The embedded server unless another one is given. */
async function openServer(config: Config): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  const log = openLog(config.logLevel);
  const options = {
    dataDir: join(config.dataDir, 'pg'),
    durable: true,
    log: (message: string) => log.info({}, message),
  };
  return keepEmbeddedPostgres(options, (reason) => {
    process.stderr.write(`数据库无法恢复 The database cannot be brought back: ${reason.message}\n`);
    process.exit(1);
  });
}

async function openDemo(
  platform: RunningPlatform,
  config: Config,
  url: string,
  progress: ReturnType<typeof createProgress>,
  stops: (() => Promise<unknown>)[],
): Promise<void> {
  const subjectId =
    config.sampleEnterprises > 0
      ? await loadSample(platform, config.sampleEnterprises, join(config.dataDir, 'sample'), progress)
      : undefined;
  if (subjectId !== undefined)
    await progress.step({ zh: '接入示例担保机构', en: 'Admitting the sample guarantor' }, () => admitSampleGuarantor(platform));
  await progress.step({ zh: '准备示例客户端', en: 'Preparing the sample clients' }, () =>
    ensureDemoClients(platform, config.dataDir, url, subjectId),
  );
  if (subjectId === undefined) return;
  await progress.step({ zh: '准备示例人员', en: 'Preparing the sample people' }, () => ensureDemoPeople(platform));
  const simulator = await progress.step({ zh: '启动示例实时数据源', en: 'Starting the sample live sources' }, () =>
    startSampleSources(platform, config.sampleEnterprises),
  );
  stops.unshift(simulator.close);
  const services = await progress.step({ zh: '启动示例核验服务', en: 'Starting the sample services of proof' }, () =>
    startSampleClaims(platform),
  );
  stops.unshift(services.close);
  await progress.step({ zh: '演练示例业务', en: 'Playing sample uses' }, () => playSampleActivity(platform));
  await progress.step({ zh: '载入示例贷款台账', en: 'Loading the sample ledger of loans' }, () =>
    loadSampleLoans(platform, registeredOf(config.sampleEnterprises)),
  );
  await progress.step({ zh: '启用示例评价模型', en: 'Bringing the sample model to count' }, () => playSampleEvaluation(platform));
  await progress.step({ zh: '上架示例融资产品', en: 'Offering the sample products' }, () =>
    playSampleMarketplace(platform, subjectId),
  );
  await progress.step({ zh: '演练示例融资申请', en: 'Playing sample applications of past months' }, () =>
    playSamplePast(platform),
  );
  await progress.step({ zh: '申请示例融资担保', en: 'Asking for a sample guarantee' }, () =>
    playSampleGuarantees(platform, subjectId),
  );
  await progress.step({ zh: '发布示例政策和资金池', en: 'Publishing sample policies and a pool' }, () =>
    playSampleSupport(platform),
  );
}

function say(url: string, role: Role, config: Config, invites: boolean): void {
  const lines = [
    '',
    `金桥已启动  Jinqiao is running    ${url}`,
    `  接口说明  Reference              ${url}/reference`,
    ...(invites
      ? [`  首位安全管理员的邀请  Invitation of the first security administrator    ${firstInvitationPath(config.dataDir)}`]
      : []),
    ...(role === 'start'
      ? [
          `  密钥文件  Keys                   ${keyFilePath(config.dataDir)}`,
          '  试一试    Try                    npm run jinqiao -- collection list-deliveries',
          '                                   npm run jinqiao -- records read-file --as demo-subject',
          '  数据均为生成的示例数据           All data are generated samples',
        ]
      : []),
    '  按 Ctrl-C 停止                   Ctrl-C stops it',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopOnce(stops: readonly (() => Promise<unknown>)[]): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () =>
    (stopping ??= (async () => {
      for (const stop of stops) await stop();
      // Work that was left would keep the process alive, and fail for want of a database.
      process.exit(0);
    })());
}

try {
  await main(readRole(process.argv[2] ?? 'start'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
