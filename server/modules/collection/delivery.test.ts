import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySigned } from '../../kernel/signing.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import type { DeliveryView } from './delivery-view.ts';
import type { Principal } from '../../kernel/pure/principal.ts';

let world: World;
let provider: Principal & { providerNo: number };

beforeAll(async () => {
  world = await openWorld();
  provider = await world.provider(['registration', 'penalties']);
});
afterAll(() => world.close());

const good = '91350100M000100Y43';
const other = '91330100799655058B';
const csv = (...rows: string[]) => Buffer.from(`统一社会信用代码,企业名称,注册日期,注册资金\n${rows.join('\n')}\n`);

async function deliver(content: Uint8Array, more: Record<string, unknown> = {}, who = provider): Promise<DeliveryView> {
  const opened = await world.call<DeliveryView>(who, 'collection.open-delivery', {
    item: 'registration',
    fileName: '登记.csv',
    ...more,
  });
  await world.call(who, 'collection.upload-part', { deliveryId: opened.deliveryId, offset: 0 }, { bytes: content });
  await world.call(who, 'collection.finish-upload', { deliveryId: opened.deliveryId });
  await world.settle();
  return world.call<DeliveryView>(who, 'collection.get-delivery', { deliveryId: opened.deliveryId });
}

type File = {
  sections: {
    item: string;
    records: { values: Record<string, unknown>; source: { deliveryId: number; rowNo: number }; others: unknown[] }[];
  }[];
};
const readFile = (who: Principal, code: string, more: object = {}) =>
  world.call<File>(who, 'records.read-file', { code, ...more });
const registrationOf = (file: File) => file.sections.find((section) => section.item === 'registration')!.records;

describe('a delivery', () => {
  test('accepts good rows with their provenance and keeps every bad row with its reason', async () => {
    const done = await deliver(
      csv(
        `${good},示例甲公司,2017/1/4,"1,000万元"`,
        `${other.slice(0, 17)}9,示例乙公司,2018-02-03,50`,
        `${other},示例丙公司,2018-02-30,50`,
      ),
    );
    expect(done).toMatchObject({ state: 'completed', rows: 3, accepted: 1, added: 1, refused: 2 });
    const [record] = registrationOf(await readFile(operator, good));
    expect(record).toMatchObject({
      values: { name: '示例甲公司', establishedOn: '2017-01-04', registeredCapital: 1_000_000_000 },
      source: { deliveryId: done.deliveryId, rowNo: 2 },
    });
    const { refusals } = await world.call<{
      refusals: { rowNo: number; cells: string[]; reasons: { rule: string; mend: string }[] }[];
    }>(provider, 'collection.list-refusals', { deliveryId: done.deliveryId });
    expect(refusals.map((row) => [row.rowNo, row.reasons.map((reason) => reason.rule)])).toEqual([
      [3, ['identifier.check-character']],
      [4, ['date.invalid']],
    ]);
    expect(refusals.every((row) => row.reasons.every((reason) => reason.mend !== ''))).toBe(true);
  });

  test('the same file again changes nothing and says which delivery it repeats', async () => {
    const content = csv(`${good},示例丁公司,2017-01-04,10`);
    const first = await deliver(content);
    const second = await deliver(content);
    expect(second).toMatchObject({ state: 'completed', added: 0, changed: 0, unchanged: 1, repeatsDeliveryId: first.deliveryId });
  });

  test('the same file after something else changed the records is read again and restores them', async () => {
    const a = csv(`${good},示例一公司,2017-01-04,10`);
    await deliver(a);
    await deliver(csv(`${good},示例二公司,2017-01-04,10`));
    const again = await deliver(a);
    expect(again).toMatchObject({ changed: 1, repeatsDeliveryId: null });
    expect(registrationOf(await readFile(operator, good))[0]!.values['name']).toBe('示例一公司');
  });

  test('new, changed, unchanged and repeated rows are told apart, and a doubled key with other content is refused', async () => {
    const code = '914403001922038216';
    await deliver(csv(`${code},示例戊公司,2017-01-04,10`));
    const done = await deliver(
      csv(`${code},示例戊公司,2017-01-04,20`, `${code},示例戊公司,2017-01-04,20`, `${code},示例戊公司,2017-01-04,30`),
    );
    expect(done).toMatchObject({ changed: 1, repeated: 1, refused: 1, reasons: { 'record.duplicate': 1 } });
  });

  test('a withdrawn record leaves the file, and its history stays', async () => {
    const code = '91100000100003962T';
    await deliver(csv(`${code},示例己公司,2017-01-04,10`));
    const before = new Date().toISOString();
    const content = Buffer.from(`统一社会信用代码,企业名称,操作\n${code},示例己公司,撤销\n91110000710925462X,示例庚公司,撤销\n`);
    expect(await deliver(content)).toMatchObject({ withdrawn: 1, refused: 1, reasons: { 'record.unknown': 1 } });
    expect(registrationOf(await readFile(operator, code))).toEqual([]);
    expect(registrationOf(await readFile(operator, code, { knownAt: before }))).toHaveLength(1);
  });

  test('a dry run says what would happen and stores nothing', async () => {
    const code = '91440300100012316L';
    const done = await deliver(csv(`${code},示例辛公司,2017-01-04,10`, `x,示例壬公司,2017-01-04,10`), { dryRun: true });
    expect(done).toMatchObject({ state: 'completed', dryRun: true, added: 1, refused: 1 });
    await expect(readFile(operator, code)).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('a file whose header lacks the code fails as a whole with what to do', async () => {
    const done = await deliver(Buffer.from('企业名称,注册日期\n示例,2017-01-04\n'));
    expect(done.state).toBe('failed');
    expect(done.failure?.mend).toContain('统一社会信用代码');
  });

  test('a limit set by the provider stops the file before anything is stored', async () => {
    const strict = await world.provider(['registration'], { maxRefusedShare: 0.4 });
    const code = '91512081MA62K0260E';
    const done = await deliver(csv(`${code},示例癸公司,2017-01-04,10`, 'x,示例,2017-01-04,10'), {}, strict);
    expect(done).toMatchObject({ state: 'failed', failure: { rule: 'delivery.too-many-refused' } });
    await expect(readFile(operator, code)).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('two providers that disagree are both kept, and the one of higher precedence is given', async () => {
    const code = '91110108551385082Q';
    const believed = await world.provider(['registration'], { precedence: 1 });
    await deliver(csv(`${code},示例市甲厂,2017-01-04,10`));
    expect(await deliver(csv(`${code},示例市乙厂,2017-01-04,10`), {}, believed)).toMatchObject({ added: 1, conflicts: 1 });
    const [record] = registrationOf(await readFile(operator, code));
    expect(record!.values['name']).toBe('示例市乙厂');
    expect(record!.others).toHaveLength(1);
  });

  test('an enterprise reads its own file, and another’s looks to it like one that is not there', async () => {
    await deliver(csv(`${good},示例子公司,2017-01-04,10`, `${other},示例丑公司,2017-01-04,10`));
    expect(registrationOf(await readFile(subjectOf(good), good))).toHaveLength(1);
    const outcomes = await Promise.allSettled([
      readFile(subjectOf(good), other),
      readFile(subjectOf(good), '9131000063159284XQ'),
    ]);
    const said = outcomes.map((one) => (one.status === 'rejected' ? JSON.stringify(one.reason) : 'answered'));
    expect(said[0]).toContain('resource.not-found');
    expect(said[1]).toBe(said[0]);
  });

  test('another provider’s delivery is not there for this one', async () => {
    const stranger = await world.provider(['registration']);
    const mine = await deliver(csv(`${good},示例寅公司,2017-01-04,10`));
    await expect(world.call(stranger, 'collection.get-delivery', { deliveryId: mine.deliveryId })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
    await expect(world.call(stranger, 'collection.list-refusals', { deliveryId: mine.deliveryId })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
  });

  test('the receipt is signed and says what became of every row', async () => {
    const done = await deliver(csv(`${good},示例卯公司,2017-01-04,10`, 'x,示例,2017-01-04,10'));
    const { receipt } = await world.call<{ receipt: string }>(provider, 'collection.get-receipt', {
      deliveryId: done.deliveryId,
    });
    const { keys } = (await world.pipeline.signer.publicKeys()) as { keys: never[] };
    expect(await verifySigned(receipt, keys)).toMatchObject({
      deliveryId: done.deliveryId,
      counts: { rows: 2, refused: 1 },
      fileSha256: done.fileSha256,
    });
    const forged = receipt
      .split('.')
      .map((part, index) => (index === 1 ? Buffer.from('{"rows":0}').toString('base64url') : part))
      .join('.');
    await expect(verifySigned(forged, keys)).rejects.toThrow();
  });

  test('a refusal report, mended and delivered as it is, brings in just those rows', async () => {
    const code = '9131000063159284XQ';
    const done = await deliver(csv(`${good},示例辰公司,2017-01-04,10`, `${code},示例巳公司,2017-02-30,10`));
    const report = await world.call<Buffer>(provider, 'collection.download-refusals', {
      deliveryId: done.deliveryId,
      format: 'csv',
    });
    const mended = report.toString().replace('2017-02-30', '2017-02-28');
    expect(await deliver(Buffer.from(mended))).toMatchObject({ state: 'completed', rows: 1, added: 1, refused: 0 });
    const xlsx = await world.call<Buffer>(provider, 'collection.download-refusals', {
      deliveryId: done.deliveryId,
      format: 'xlsx',
    });
    expect(await deliver(xlsx)).toMatchObject({ format: 'xlsx', rows: 1, refused: 1 });
  });

  test('an API batch with the same key is dealt with once, and another content under that key is refused', async () => {
    const batch = {
      item: 'registration',
      deliveryKey: 'batch-1',
      records: [
        { unifiedCode: good, name: '示例午公司' },
        { unifiedCode: 'bad', name: '示例未公司', status: '存续' },
      ],
    };
    const first = await world.call<DeliveryView>(provider, 'collection.deliver-records', batch);
    expect(first).toMatchObject({ state: 'completed', rows: 2, refused: 1 });
    expect(await world.call<DeliveryView>(provider, 'collection.deliver-records', batch)).toEqual(first);
    await expect(
      world.call(provider, 'collection.deliver-records', { ...batch, records: [{ unifiedCode: good, name: '别的' }] }),
    ).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  test('a part sent at a wrong offset writes nothing and answers where to go on', async () => {
    const { deliveryId } = await world.call<DeliveryView>(provider, 'collection.open-delivery', {
      item: 'registration',
      fileName: 'a.csv',
    });
    const send = (offset: number, bytes: Buffer) =>
      world.call<{ receivedBytes: number }>(provider, 'collection.upload-part', { deliveryId, offset }, { bytes });
    expect(await send(0, Buffer.from('abc'))).toMatchObject({ receivedBytes: 3 });
    expect(await send(0, Buffer.from('xyz'))).toMatchObject({ receivedBytes: 3 });
    expect(await send(3, Buffer.from('def'))).toMatchObject({ receivedBytes: 6 });
  });
});
