import { join } from 'node:path';
import { contractHash } from '../../../privacy/contract/contract.ts';
import type { Said } from '../../../privacy/protocols/protocol.ts';
import type { Terminal } from '../../terminal.ts';
import { auditFolders } from '../audit-folders.ts';
import type { DemoTables } from './demo-data.ts';
import { signDemoTask, type DemoParties } from './demo-parties.ts';
import type { DemoStep } from './demo-report.ts';
import { runStep } from './run-step.ts';

/** Which customers of the bank the platform knows: both learn it, since both need their rows for what follows. */
export async function matchStep(terminal: Terminal, folder: string, parties: DemoParties, tables: DemoTables): Promise<DemoStep> {
  const contract = join(folder, 'matching.json');
  const source = (path: string) => ({ path, column: 'code' });
  const signed = await signDemoTask(
    parties,
    {
      task: 'demo-matching',
      purpose: terminal.language === 'zh' ? '演示：确定双方共有的企业' : 'demonstration: find the enterprises both have',
      protocol: { name: 'matching', version: 1 },
      parameters: { receiver: 'bank', mode: 'both', idKind: 'credit-code', hideSizes: false },
      inputs: {
        bank: { source: source(tables.bank), columns: ['code'] },
        platform: { source: source(tables.platform), columns: ['code'] },
      },
    },
    contract,
  );
  const hash = contractHash(signed.contract);
  const args = (side: keyof DemoParties, peer: keyof DemoParties) => [
    'match',
    contract,
    '--folder',
    parties[side].path,
    '--peer',
    join(parties[peer].path, 'party.json'),
    '--output',
    join(folder, `${side}-matched.csv`),
    '--task',
    taskFolder(parties, side),
  ];
  const ran = await runStep(
    terminal,
    { zh: '隐私求交', en: 'matching' },
    { bank: args('bank', 'platform'), platform: args('platform', 'bank') },
  );
  const outcome: Said = {
    zh: `银行 ${signed.contract.inputs[0]!.rows.toLocaleString('en-US')} 户，平台 ${signed.contract.inputs[1]!.rows.toLocaleString('en-US')} 户，共有 ${matchesOf(ran.bank).toLocaleString('en-US')} 户（生成时为 ${tables.overlap.toLocaleString('en-US')}）。`,
    en: `${signed.contract.inputs[0]!.rows.toLocaleString('en-US')} at the bank, ${signed.contract.inputs[1]!.rows.toLocaleString('en-US')} at the platform, ${matchesOf(ran.bank).toLocaleString('en-US')} in common (${tables.overlap.toLocaleString('en-US')} were generated so).`,
  };
  const audit = auditFolders(taskFolder(parties, 'bank'), taskFolder(parties, 'platform'), signed);
  return { signed, hash, outcome: [outcome], audit, wallSeconds: ran.wallSeconds };
}

const taskFolder = (parties: DemoParties, side: keyof DemoParties) => join(parties[side].path, 'tasks', 'matching');

function matchesOf(printed: unknown): number {
  const { result } = printed as { readonly result: { readonly matches?: number } };
  return result.matches ?? -1;
}
