import { readFileSync } from 'node:fs';
import { openSide, type TestSide } from '../../privacy/contract/signed-task.testing.ts';
import { lookUpFile } from '../../privacy/sealed/look-up-file.ts';
import { openQuotaBook } from '../../privacy/sealed/quota.ts';
import { serveLookUps } from '../../privacy/sealed/serve-look-ups.ts';
import { connectToPeer, listenForPeer } from '../../privacy/transport/peer-link.ts';

/** What a party in a process of its own is told, as a JSON file named by the first argument. */
export type LookUpPartyOrder = {
  readonly side: TestSide;
  readonly port: number;
  readonly table: string;
  /** The platform's. */
  readonly secretKeyHex: string;
  /** The bank's. */
  readonly ids: string;
  readonly output: string;
};
export type LookUpPartyReport = { readonly cpuSeconds: number; readonly count: number };

const order: LookUpPartyOrder = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const address = { host: '127.0.0.1', port: order.port };
const open = await openSide(order.side);
// What a party costs once it runs; starting it is not looking up.
const begun = process.cpuUsage();
const count = open.own.party === 'platform' ? await serve() : await lookUp();
const { user, system } = process.cpuUsage(begun);
const report: LookUpPartyReport = { cpuSeconds: (user + system) / 1e6, count };
process.stdout.write(`${JSON.stringify(report)}\n`);

async function serve(): Promise<number> {
  const link = await listenForPeer(address);
  const quotas = openQuotaBook(`${order.output}.book`);
  const key = { suite: 'x25519', secretKey: Buffer.from(order.secretKeyHex, 'hex'), publicKey: undefined } as const;
  const { evaluations } = await serveLookUps({ open, tables: [{ table: order.table, deltas: [], key }], quotas }, link);
  quotas.close();
  await link.close();
  return evaluations;
}

async function lookUp(): Promise<number> {
  const source = { path: order.ids, column: 'id' };
  return (await lookUpFile({ open, source, output: order.output, table: order.table }, connectToPeer(address))).found;
}
