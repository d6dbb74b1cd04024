import { sealCard, type Card, type Characteristic, type DataTable } from '../../scoring/index.ts';
import { random } from '../../scoring/numeric/random.ts';

const CHARACTERISTICS = 30;
const THEMES = 12;

/** A card of 30 characteristics of numbers in 12 themes, with 3 to 9 cuts each, as cards have them. */
export function wideCard(seed: number): Card {
  const next = random(seed);
  const below = (end: number) => Math.floor(next() * end);
  const characteristics = Array.from({ length: CHARACTERISTICS }, (_, at): Characteristic => {
    const cuts = Array.from({ length: 3 + below(7) }, () => next()).toSorted((a, b) => a - b);
    return {
      code: `c${at}`,
      title: { zh: `特征${at}`, en: `characteristic ${at}` },
      theme: `t${at % THEMES}`,
      kind: 'number',
      cuts,
      points: [...cuts, 1].map(() => below(60) - 30),
      missing: -3,
      special: {},
      expected: 0,
    };
  });
  const title = { zh: '宽卡', en: 'wide card' };
  return sealCard({
    format: 'jinqiao-card-1',
    title,
    origin: 'expert',
    features: 'wide-1',
    specials: [],
    base: 1_000,
    characteristics,
  }).card;
}

/** Rows for it, one in fifty values missing. */
export function wideTable(card: Card, rows: number, seed: number): DataTable {
  const next = random(seed);
  const value = () => (next() < 0.02 ? Number.NaN : next());
  const columns = card.characteristics.map(
    ({ code }) => [code, { kind: 'number', values: Float32Array.from({ length: rows }, value) }] as const,
  );
  return { rows, specials: [], columns: new Map(columns) };
}
