import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inputlessSides } from '../../privacy/contract/inputless-task.testing.ts';
import type { TestSide } from '../../privacy/contract/signed-task.testing.ts';
import { sealedTable } from '../../privacy/protocols/sealed-table.ts';
import { lookUpTask, payloadOf, platformWith, talk, type PlatformSide } from '../../privacy/sealed/bank-and-platform.testing.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { runChild } from './run-child.ts';
import { freePort } from './run-parties.ts';
import type { LookUpPartyOrder, LookUpPartyReport } from './look-up-party.ts';

const QUICK_ROWS = 60_000;
const FULL_ROWS = 1_000_000;
const LOOK_UPS = 10_000;
const ONLINE = 100;
const program = resolve(import.meta.dirname, 'look-up-party.ts');

/** What a sealed table costs: building it, looking up in bulk with each party as a process of its own, and one look-up by bucket. */
export async function sealedFigures(run: Run, folder: string): Promise<readonly Figure[]> {
  const rows = run.full ? FULL_ROWS : QUICK_ROWS;
  run.note(`a sealed table of ${rows} rows`);
  const begun = process.cpuUsage();
  const side = await platformWith(folder, 'x25519', inputs(rows));
  const { user, system } = process.cpuUsage(begun);
  const micros = (user + system) / rows;
  const [platform, bank] = await lookUpInBulk(run, side);
  const online = await onlineMillis(run, side);
  const { header } = side;
  return [
    figureOf('sealed-row-cpu-us', micros, `CPU to seal, sort and write a row, of ${rows}; X25519`, 80),
    figureOf('sealed-row-bytes', 26 + header.paddedBytes, 'bytes of a row with 31 of payload', 58),
    figureOf('look-up-bank-cpu-s', bank.cpuSeconds, `CPU of the bank, ${LOOK_UPS} look-ups in bulk`, 1.5),
    figureOf('look-up-platform-cpu-s', platform.cpuSeconds, `CPU of the platform, ${LOOK_UPS} look-ups`, 0.6),
    figureOf(
      'look-up-online-ms',
      online,
      `wall clock of one look-up by bucket, median of ${ONLINE}, hidden among ${header.leastBucket} at least`,
      50,
    ),
  ];
}

async function lookUpInBulk(run: Run, side: PlatformSide): Promise<readonly [LookUpPartyReport, LookUpPartyReport]> {
  run.note(`${LOOK_UPS} look-ups in bulk`);
  const ids = join(side.folder, 'ids.csv');
  writeFileSync(ids, `id\n${Array.from({ length: LOOK_UPS }, (_, i) => `enterprise ${2 * i}\n`).join('')}`);
  const { product, epoch, suite, rows, paddedBytes } = side.header;
  const parameters = { product, epoch, suite, hiding: 'bulk', rows, paddedBytes };
  const quotas = { runs: 1, evaluations: LOOK_UPS };
  const sides = inputlessSides(sealedTable, parameters, join(side.folder, 'bulk'), { quotas });
  const port = await freePort();
  const [platform, bank] = await Promise.all(sides.map((one) => runParty(side, one, ids, port)));
  if (platform!.count !== LOOK_UPS || bank!.count !== LOOK_UPS)
    throw new Error(`${platform!.count} evaluations, ${bank!.count} found`);
  return [platform!, bank!];
}

function runParty({ folder, table, key }: PlatformSide, side: TestSide, ids: string, port: number): Promise<LookUpPartyReport> {
  const output = join(folder, `${side.own.party}.csv`);
  const order: LookUpPartyOrder = { side, port, table, secretKeyHex: Buffer.from(key.secretKey).toString('hex'), ids, output };
  mkdirSync(side.folder, { recursive: true });
  const path = join(folder, `${side.own.party}.json`);
  writeFileSync(path, JSON.stringify(order));
  return runChild<LookUpPartyReport>(program, path);
}

async function onlineMillis(run: Run, side: PlatformSide): Promise<number> {
  run.note(`${ONLINE} look-ups by bucket`);
  const millis: number[] = [];
  await talk(side, await lookUpTask(side), async ({ outputs, find }) => {
    for (let i = 0; i < ONLINE; i++) {
      const begun = performance.now();
      const [output] = await outputs([`enterprise ${i}`]);
      if ((await find(output!)) === undefined) throw new Error('not found');
      millis.push(performance.now() - begun);
    }
  });
  return median(millis);
}

function* inputs(rows: number) {
  for (let i = 0; i < rows; i++) yield { id: `enterprise ${i}`, payload: payloadOf(`value ${i}`) };
}

function figureOf(name: string, value: number, limit: string, most: number): Figure {
  return { figure: `privacy.${name}`, value: rounded(value, 2), limit, bar: `<= ${most}`, holds: value <= most };
}
