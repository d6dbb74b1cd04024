import { openPlainSide, type Cipher } from '../inner/plain-side.ts';
import { free, SLOTS } from '../inner/seal-context.ts';
import type { SideOrder } from './bank-side.ts';
import { columnOf } from './column-of.ts';
import { countBins, packingFor, productsOf } from './count-labels.ts';
import { isNumber, isResidue, listOf, type Dialogue } from './dialogue.ts';
import { makeHalf, scoreHalf } from './half-card.ts';
import { cutEvenly, PREBINS, type OwnBins } from './own-bins.ts';
import type { SideResult } from './run-training.ts';
import { trainAtPlatform } from './train-at-platform.ts';
import { MAX_PASSES, RIDGE } from './training.ts';
import { weighBins } from './weigh-bins.ts';

/** The side that lends its columns: it counts labels it cannot read, weighs its own bins, and keeps them. */
export async function platformSide({ terms, rows, secret, talk, onProgress }: SideOrder): Promise<SideResult> {
  const bankKey = await talk.hearBytes();
  await talk.sayBytes(secret.publicKey);
  const [bads = 0, goods = 0] = await talk.hear(listOf(isNumber, 2));
  const parted = rows.features.map((values) => cutEvenly(values, PREBINS));
  const counts = await countLabels({ bankKey, parted, decoys: terms.decoys, rows: rows.ids.length, bads, goods }, talk);
  const weighed = parted.map(({ cuts }, at) => weighBins(terms.own[at]!, cuts, counts[at]!));
  await talk.say(weighed.map(({ information, weights }) => [information, weights.length]));
  const columns = weighed.map((feature, at) => columnOf(feature, rows.features[at]!));
  const bankColumns = await talk.hear(isNumber);
  const training = { columns, ridge: RIDGE, bankColumns };
  const { coefficients, passes } = await trainAtPlatform(training, secret, bankKey, talk, (pass) => onProgress(pass, MAX_PASSES));
  const half = makeHalf({ task: terms.task, side: 'platform' }, weighed, coefficients, rows.features);
  if (terms.evaluation === 'partial-points')
    await talk.say(
      rows.ids.map(
        (_, row) =>
          scoreHalf(
            half,
            rows.features.map((values) => values[row]!),
          ).points,
      ),
    );
  return { rows: rows.ids.length, passes, theirs: [], half };
}

type Counting = {
  readonly bankKey: Uint8Array;
  readonly parted: readonly OwnBins[];
  readonly decoys: boolean;
  readonly rows: number;
  readonly bads: number;
  readonly goods: number;
};

async function countLabels({ bankKey, parted, decoys, rows, bads, goods }: Counting, talk: Dialogue) {
  const side = await openPlainSide(bankKey);
  const blocks = Math.ceil(rows / SLOTS);
  const lent = async (): Promise<Cipher[]> => {
    const ciphers: Cipher[] = [];
    for (let block = 0; block < blocks; block++) ciphers.push(side.read(await talk.hearBytes()));
    return ciphers;
  };
  const answer = async (ciphertext: Uint8Array) => {
    await talk.sayBytes(ciphertext);
    return BigInt(await talk.hear(isResidue));
  };
  const bad = await lent();
  const good = decoys ? await lent() : [];
  const [ofBad, ofGood] = [packingFor(bads, side.modulus), packingFor(goods, side.modulus)];
  await talk.say(productsOf(parted, ofBad) + (decoys ? productsOf(parted, ofGood) : 0));
  const bin = await countBins(side, bad, parted, ofBad, answer);
  const others = decoys ? await countBins(side, good, parted, ofGood, answer) : undefined;
  free(...bad, ...good);
  side.close();
  return parted.map(({ codes, bins }, feature) => {
    const all = Array.from({ length: bins }, () => 0);
    for (const code of codes) all[code]!++;
    return all.map((count, at) => {
      const bads = bin[feature]![at]!;
      return { bad: bads, good: others === undefined ? count - bads : others[feature]![at]! };
    });
  });
}
