import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractHash } from '../../../privacy/contract/contract.ts';
import type { Said } from '../../../privacy/protocols/protocol.ts';
import type { TrainingResult } from '../../../privacy/scorecard/run-training.ts';
import type { Terminal } from '../../terminal.ts';
import { auditFolders } from '../audit-folders.ts';
import { bankFeatures, platformFeatures } from './demo-data.ts';
import { signDemoTask, type DemoParties } from './demo-parties.ts';
import type { DemoStep, QualityRow } from './demo-report.ts';
import { pooledQuality } from './pooled-quality.ts';
import { runStep } from './run-step.ts';

/** A scorecard over both sides' columns of the enterprises both have; beside it, what one who had all rows would get. */
export async function trainStep(
  terminal: Terminal,
  folder: string,
  parties: DemoParties,
): Promise<{ readonly step: DemoStep; readonly quality: readonly QualityRow[] }> {
  const contract = join(folder, 'scorecard.json');
  const matched = (side: keyof DemoParties) => join(folder, `${side}-matched.csv`);
  const source = (side: keyof DemoParties) => ({ path: matched(side), column: 'code' });
  const signed = await signDemoTask(
    parties,
    {
      task: 'demo-scorecard',
      purpose: terminal.language === 'zh' ? '演示：联合训练评分卡' : 'demonstration: train a scorecard together',
      protocol: { name: 'joint-scorecard', version: 1 },
      parameters: { idKind: 'credit-code', label: 'is_default', decoys: false, evaluation: 'partial-points' },
      inputs: {
        bank: { source: source('bank'), columns: ['code', ...bankFeatures, 'is_default'] },
        platform: { source: source('platform'), columns: ['code', ...platformFeatures] },
      },
    },
    contract,
  );
  const args = (side: keyof DemoParties, peer: keyof DemoParties) => [
    'train',
    contract,
    '--folder',
    parties[side].path,
    '--peer',
    join(parties[peer].path, 'party.json'),
    '--output',
    join(folder, `${side}-half.json`),
    '--task',
    taskFolder(parties, side),
  ];
  const ran = await runStep(
    terminal,
    { zh: '联合训练', en: 'joint training' },
    { bank: args('bank', 'platform'), platform: args('platform', 'bank') },
    'passes',
  );
  const { result } = ran.bank as { readonly result: TrainingResult };
  const lines = (side: keyof DemoParties) => readFileSync(matched(side), 'utf8').trimEnd().split('\n');
  const pooled = pooledQuality(lines('bank'), lines('platform'));
  const { auc, ks } = result.quality!;
  const outcome: Said = {
    zh: `${result.rows.toLocaleString('en-US')} 家企业，${result.passes} 轮收敛；联合评分卡 AUC ${auc.toFixed(4)}，只用银行的列 ${pooled.bankOnly.toFixed(4)}。`,
    en: `${result.rows.toLocaleString('en-US')} enterprises, settled after ${result.passes} passes; the joint card has an AUC of ${auc.toFixed(4)}, the bank’s columns alone ${pooled.bankOnly.toFixed(4)}.`,
  };
  const audit = auditFolders(taskFolder(parties, 'bank'), taskFolder(parties, 'platform'), signed);
  return {
    step: { signed, hash: contractHash(signed.contract), outcome: [outcome], audit, wallSeconds: ran.wallSeconds },
    quality: [
      { title: { zh: 'AUC', en: 'AUC' }, joint: auc.toFixed(4), pooled: pooled.auc.toFixed(4) },
      { title: { zh: 'KS', en: 'KS' }, joint: ks.toFixed(4), pooled: pooled.ks.toFixed(4) },
    ],
  };
}

const taskFolder = (parties: DemoParties, side: keyof DemoParties) => join(parties[side].path, 'tasks', 'scorecard');
