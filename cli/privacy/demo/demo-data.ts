import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, unit } from '../../../sandbox/seeded.ts';
import { syntheticCode } from '../../../sandbox/synthetic-code.ts';

const SEED = 20_261;
const DIVISION = '350100';
const APPLICANTS = 500;

/** How much is generated: of `customers` the bank has, three in four are among the `enterprises` the platform knows. */
export type DemoSize = { readonly customers: number; readonly enterprises: number };

export type DemoTables = {
  readonly bank: string;
  readonly platform: string;
  readonly overlap: number;
  /** New applicants at the bank with its own columns of them, not among its customers; the platform knows nine in ten of them. */
  readonly applicants: string;
};

export const bankFeatures = ['utilisation', 'overdue_days', 'relation_months', 'deposit_ratio', 'cash_swing'] as const;
export const platformFeatures = ['tax_paid_k', 'tax_arrears', 'insured', 'invoice_growth', 'penalties', 'lawsuits'] as const;

/** Writes both parties' tables, made up from nothing: codes nobody has, features that hang on a hidden health, defaults that hang on both sides' features. */
export function writeDemoData(folder: string, { customers, enterprises }: DemoSize): DemoTables {
  const overlap = Math.floor((customers * 3) / 4);
  if (overlap > enterprises) throw new RangeError('more customers than enterprises');
  const bank = join(folder, 'bank.csv');
  const platform = join(folder, 'platform.csv');
  const every = Math.floor(enterprises / overlap);
  const ids = Array.from({ length: customers }, (_, i) => (i < overlap ? i * every : enterprises + i));
  const bankRows = shuffled(ids).map((id) => {
    const one = enterprise(id);
    return [one.code, one.isDefault ? 1 : 0, ...one.bank].join(',');
  });
  const platformRows = Array.from({ length: enterprises }, (_, id) => {
    const one = enterprise(id);
    return [one.code, ...one.platform].join(',');
  });
  writeFileSync(bank, `${['code', 'is_default', ...bankFeatures].join(',')}\n${bankRows.join('\n')}\n`);
  writeFileSync(platform, `${['code', ...platformFeatures].join(',')}\n${platformRows.join('\n')}\n`);
  const applicants = join(folder, 'applicants.csv');
  const known = Math.floor((APPLICANTS * 9) / 10);
  const applying = Array.from({ length: APPLICANTS }, (_, i) =>
    i < known ? 1 + ((i * every) % enterprises) : 2 * enterprises + customers + i,
  );
  const applied = applying.map((id) => {
    const one = enterprise(id);
    return [one.code, ...one.bank].join(',');
  });
  writeFileSync(applicants, `${['code', ...bankFeatures].join(',')}\n${applied.join('\n')}\n`);
  return { bank, platform, overlap, applicants };
}

function enterprise(id: number) {
  const rng = seeded(SEED, id, 'privacy-demo');
  const normal = () => unit(rng) + unit(rng) + unit(rng) + unit(rng) - 2;
  const [health, strain] = [normal() * 1.7, normal() * 1.7];
  const near = (base: number, weight: number, noise: number) => weight * base + noise * normal();
  const count = (value: number) => Math.max(0, Math.round(value));
  const utilisation = Math.min(1, Math.max(0, 0.5 + near(strain, 0.16, 0.2)));
  const overdue = count(near(strain, 6, 9));
  const arrears = count(near(-health, 1.1, 1.2) - 0.6);
  const penalties = count(near(-health, 0.7, 1) - 0.8);
  const growth = near(health, 0.14, 0.2);
  const bank = [
    utilisation.toFixed(3),
    overdue,
    count(30 + near(-strain, 12, 20)),
    Math.max(0, 0.3 + near(-strain, 0.08, 0.15)).toFixed(3),
    Math.abs(near(strain, 0.2, 0.4)).toFixed(3),
  ];
  const platform = [
    count(120 + near(health, 45, 60)),
    arrears,
    count(20 + near(health, 6, 9)),
    growth.toFixed(3),
    penalties,
    count(near(-health, 0.6, 1) - 0.7),
  ];
  const score =
    -3.4 + 2.2 * (utilisation - 0.5) + 0.06 * overdue + 0.55 * arrears + 0.4 * penalties - 1.6 * growth + 0.3 * strain;
  const isDefault = unit(rng) < 1 / (1 + Math.exp(-score));
  return { code: syntheticCode('91', DIVISION, 'enterprise', id), bank, platform, isDefault };
}

/** A bank's table is in no order that says which of its customers the platform knows. */
function shuffled(ids: readonly number[]): readonly number[] {
  const order = ids.map((id) => ({ id, at: unit(seeded(SEED, id, 'privacy-demo-order')) }));
  return order.toSorted((a, b) => a.at - b.at).map(({ id }) => id);
}
