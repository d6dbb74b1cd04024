import { randomUUID } from 'node:crypto';
import { nodeCrypto } from '../cli/log/node-crypto.ts';
import { verifyProofFile } from '../sdk/log/index.ts';
import { startSealer } from '../server/host/sealer.ts';
import { system } from '../server/kernel/pure/principal.ts';
import { disclosureStatement, prepareDisclosure } from '../server/modules/audit/index.ts';
import { auditPlatformLog } from '../server/testing/audit-platform-log.ts';
import { seededRandom } from '../server/testing/mutate.ts';
import { sampleDisclosure } from '../server/testing/sample-disclosure.ts';
import { randomTampering } from '../server/testing/random-tampering.ts';
import { keepLog, restoreLog, tamper } from '../server/testing/tamper-log.ts';
import { openBenchPlatform, auditor, type BenchPlatform } from './bench-platform.ts';
import { withBenchServer, type BenchServer } from './bench-server.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import type { Run } from './run.ts';

const QUICK_SECONDS = 10;
const FULL_SECONDS = 60;
const WRITERS = 8;
/** Disclosures that leave in one transaction, as answers given at the same moment do. */
const TOGETHER = 10;
const APPENDS_BAR = 2_000;
const PROOFS = 500;
const PROOF_BAR_MS = 5;
const QUICK_TAMPERINGS = 1_000;
const FULL_TAMPERINGS = 10_000;
const TAMPERED_ENTRIES = 300;
const TAMPERED_ROUNDS = 5;
const SEED = 17;

/** The disclosure log: appends with sealing, checking a proof, and what an audit finds. */
export function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer(async (bench) => {
    const platform = await openBenchPlatform(bench);
    const appends = await measureAppends(platform, run);
    const proof = await measureProof(bench, platform);
    return [appends, proof, await measureTamperings(bench, platform, run)];
  });
}

/** Writers append as fast as they can while the sealer runs; the clock stops when the last entry is sealed. */
async function measureAppends(platform: BenchPlatform, { full, note }: Run): Promise<Figure> {
  const sealer = startSealer(platform.pipeline);
  const started = performance.now();
  const until = started + (full ? FULL_SECONDS : QUICK_SECONDS) * 1000;
  let appended = 0;
  const write = async () => {
    while (performance.now() < until) {
      await append(platform, TOGETHER);
      appended += TOGETHER;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const written = performance.now();
  while ((await sizeOf(platform)) < appended) await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = performance.now();
  await sealer.stop();
  note(`${appended} entries, the last sealed ${Math.round(ended - written)} ms after it was appended`);
  const value = Math.round(appended / ((ended - started) / 1000));
  return {
    figure: 'audit.appends',
    value,
    limit: `disclosures a second, committed and sealed, ${TOGETHER} a transaction by ${WRITERS} writers; the last sealed ${Math.round(ended - written)} ms after its commit`,
    bar: `>= ${APPENDS_BAR}`,
    holds: value >= APPENDS_BAR,
  };
}

async function measureProof(bench: BenchServer, platform: BenchPlatform): Promise<Figure> {
  const { rows } = await bench.admin.query<{ id: string }>(
    `select entry_id as id from audit.leaves where position is not null order by md5(entry_id::text) limit $1`,
    [PROOFS],
  );
  const keys = [{ publicKey: platform.pipeline.signer.publicKey }];
  const times: number[] = [];
  let invalid = 0;
  for (const { id } of rows) {
    const file = JSON.stringify(await platform.call(auditor, 'audit.get-proof', { disclosureId: id }));
    const started = performance.now();
    if (!verifyProofFile(nodeCrypto, file, keys).valid) invalid++;
    times.push(performance.now() - started);
  }
  if (invalid > 0) throw new Error(`${invalid} of ${rows.length} proofs are not valid`);
  const value = Math.round(median(times) * 1000) / 1000;
  return {
    figure: 'audit.proof',
    value,
    limit: `ms to check one proof file offline, median of ${rows.length} in a log of ${await sizeOf(platform)}`,
    bar: `< ${PROOF_BAR_MS}`,
    holds: value < PROOF_BAR_MS,
  };
}

async function measureTamperings(bench: BenchServer, platform: BenchPlatform, { full, note }: Run): Promise<Figure> {
  const { admin } = bench;
  await admin.query('truncate audit.disclosures, audit.leaves, audit.tiles, audit.checkpoints');
  for (let round = 0; round < TAMPERED_ROUNDS; round++) {
    const sealer = startSealer(platform.pipeline);
    await append(platform, TAMPERED_ENTRIES / TAMPERED_ROUNDS);
    const wanted = ((round + 1) * TAMPERED_ENTRIES) / TAMPERED_ROUNDS;
    while ((await sizeOf(platform)) < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    await sealer.stop();
  }
  await keepLog(admin);
  const rounds = Number((await admin.query<{ n: string }>('select count(*) as n from audit.checkpoints')).rows[0]?.n);
  const call = (name: string, input: object) => platform.call(auditor, name, input);
  const faults = async () => (await auditPlatformLog(call, platform.pipeline.signer.publicKey)).findings.length;
  if ((await faults()) > 0) throw new Error('the audit finds faults in a log that nobody touched');
  const random = seededRandom(SEED);
  const tamperings = full ? FULL_TAMPERINGS : QUICK_TAMPERINGS;
  let missed = 0;
  for (let n = 0; n < tamperings; n++) {
    const tampering = randomTampering(random, { entries: TAMPERED_ENTRIES, rounds });
    if ((await tamper(admin, tampering)) === 0) throw new Error(`nothing was tampered with: ${tampering.name}`);
    if ((await faults()) === 0) {
      missed++;
      note(`missed: ${tampering.name}`);
    }
    await restoreLog(admin);
    if ((n + 1) % 500 === 0) note(`${n + 1} of ${tamperings} tamperings, ${missed} missed`);
  }
  return {
    figure: 'audit.tampering',
    value: missed,
    limit: `not found of ${tamperings} random tamperings with the stored log and disclosures, ${TAMPERED_ENTRIES} entries`,
    bar: '= 0',
    holds: missed === 0,
  };
}

async function append(platform: BenchPlatform, count: number): Promise<void> {
  const prepared = Array.from({ length: count }, () =>
    prepareDisclosure(sampleDisclosure({ subjectId: randomUUID(), at: new Date() })),
  );
  await platform.database.transaction(system, (tx) => Promise.resolve(tx.atCommit(disclosureStatement(prepared, new Date()))));
}

async function sizeOf(platform: BenchPlatform): Promise<number> {
  try {
    return (await platform.call<{ treeSize: number }>(auditor, 'audit.get-checkpoint', {})).treeSize;
  } catch {
    // Before the first round there is no checkpoint.
    return 0;
  }
}
