import { countScores, discrimination } from '../../../scoring/index.ts';
import { fitPooled, type PooledFeature } from '../../../privacy/scorecard/fit-pooled.ts';

export type PooledQuality = { readonly auc: number; readonly ks: number; readonly bankOnly: number };

/** What the same training comes to for one who has both tables, and with the bank's columns alone. Lines of CSV without quotes, the names first. */
export function pooledQuality(bank: readonly string[], platform: readonly string[]): PooledQuality {
  const [own, theirs] = [read(bank), read(platform)];
  const codes = [...own.rows.keys()].toSorted();
  const bad = Uint8Array.from(codes, (code) => Number(own.rows.get(code)![own.names.indexOf('is_default')]));
  const featuresOf = ({ names, rows }: Table): PooledFeature[] =>
    names.flatMap((name, at) =>
      name === 'code' || name === 'is_default'
        ? []
        : [{ name, values: Float64Array.from(codes, (code) => Number(rows.get(code)![at])) }],
    );
  const qualityOf = (features: readonly PooledFeature[]) =>
    discrimination(countScores(fitPooled(features, Int8Array.from(bad)), bad))!;
  const both = qualityOf([...featuresOf(own), ...featuresOf(theirs)]);
  return { auc: both.auc, ks: both.ks, bankOnly: qualityOf(featuresOf(own)).auc };
}

type Table = { readonly names: readonly string[]; readonly rows: ReadonlyMap<string, readonly string[]> };

function read([head = '', ...lines]: readonly string[]): Table {
  const rows = lines.map((line) => line.trimEnd().split(','));
  return { names: head.trimEnd().split(','), rows: new Map(rows.map((row) => [row[0]!, row])) };
}
