import type { ItemDefinition } from '../../catalogue/index.ts';
import type { Filling } from './completeness.ts';
import { CONFLICT_WEIGHT, doubtWeights } from './fault-tally.ts';
import type { Freshness } from './freshness.ts';
import { acceptedRows, type QualityCounts, type RuleOf } from './quality-counts.ts';
import type { Finding } from './quality-score.ts';

const MAX_FINDINGS = 20;
/** An optional field empty in fewer records than this is not worth a sentence. */
const EMPTY_SHARE_TOLD = 0.05;

export type Findable = {
  readonly item: ItemDefinition;
  readonly counts: QualityCounts;
  readonly ruleOf: RuleOf;
  readonly filling: Filling;
  readonly freshness: Freshness | null;
};

/** What the provider should mend, the greatest loss of score first. */
export function findFaults(delivery: Findable): Finding[] {
  const all = [
    ...ofRules(delivery),
    ...ofFields(delivery),
    ...ofFreshness(delivery),
    ...ofRepeats(delivery),
    ...ofConflicts(delivery),
  ];
  return all.toSorted((a, b) => b.loss - a.loss || compare(a, b)).slice(0, MAX_FINDINGS);
}

function ofRules({ counts, ruleOf }: Findable): Finding[] {
  const accepted = acceptedRows(counts);
  const refused = Object.entries(counts.reasons).map(([name, count]): Finding => {
    const rows = Math.min(count, counts.refused);
    return { kind: 'refused', name, ...ruleOf(name), rows, of: counts.rows, loss: share(rows, counts.rows) };
  });
  const doubted = Object.entries(counts.warnings).map(([name, count]): Finding => {
    const rule = ruleOf(name);
    const rows = Math.min(count, accepted);
    return { kind: 'doubted', name, ...rule, rows, of: accepted, loss: doubtWeights[rule.dimension] * share(rows, accepted) };
  });
  return [...refused, ...doubted].filter(({ rows }) => rows > 0);
}

function ofFields({ item, counts, filling }: Findable): Finding[] {
  const { records, optional, optionalWeight } = filling;
  if (records === 0) return [];
  return optional
    .map((name) => ({ name, rows: records - (counts.filled[name] ?? 0) }))
    .filter(({ rows }) => rows / records >= EMPTY_SHARE_TOLD)
    .map(({ name, rows }) => {
      const { title } = item.fields[name]!;
      return {
        kind: 'empty',
        dimension: 'completeness',
        name,
        title,
        mend: null,
        rows,
        of: records,
        loss: (optionalWeight * rows) / records,
      };
    });
}

function ofFreshness({ counts, freshness }: Findable): Finding[] {
  const of = acceptedRows(counts);
  if (freshness === null || freshness.missingFrom === null || of === 0) return [];
  const { missingFrom, daysLate, share: fresh } = freshness;
  const title = {
    zh: `最新数据为 ${counts.newestValidFrom}，缺 ${missingFrom} 起的数据，已迟 ${daysLate} 天`,
    en: `The newest data is of ${counts.newestValidFrom}; data from ${missingFrom} on is missing and ${daysLate} days late`,
  };
  const mend = { zh: '请补报缺少的各期', en: 'Deliver the periods that are missing' };
  return [{ kind: 'late', dimension: 'timeliness', name: 'refresh', title, mend, rows: of, of, loss: 1 - fresh }];
}

function ofRepeats({ counts: { repeated, ...counts } }: Findable): Finding[] {
  const of = acceptedRows({ ...counts, repeated });
  if (repeated === 0) return [];
  const title = { zh: '与文件内其他行完全相同', en: 'The same as another row of the file' };
  const mend = { zh: '请在导出时去重', en: 'Remove repeated rows when the file is made' };
  return [
    { kind: 'repeated', dimension: 'uniqueness', name: 'repeated', title, mend, rows: repeated, of, loss: share(repeated, of) },
  ];
}

function ofConflicts({ counts }: Findable): Finding[] {
  const of = acceptedRows(counts);
  if (counts.conflicts === 0) return [];
  const title = { zh: '与其他单位所报不一致', en: 'Another provider reports the record differently' };
  const mend = { zh: '请与该单位核对', en: 'Check them with the other provider' };
  const loss = CONFLICT_WEIGHT * share(counts.conflicts, of);
  return [{ kind: 'conflict', dimension: 'consistency', name: 'conflict', title, mend, rows: counts.conflicts, of, loss }];
}

const share = (rows: number, of: number) => (of === 0 ? 0 : Math.min(1, rows / of));
const compare = (a: Finding, b: Finding) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1);
