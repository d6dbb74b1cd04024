import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractHash } from '../../../privacy/contract/contract.ts';
import type { LookUpResult } from '../../../privacy/sealed/look-up-file.ts';
import type { TableHeader } from '../../../privacy/sealed/table-header.ts';
import type { Said } from '../../../privacy/protocols/protocol.ts';
import type { Terminal } from '../../terminal.ts';
import { auditFolders } from '../audit-folders.ts';
import type { DemoTables } from './demo-data.ts';
import { signDemoTask, type DemoParties } from './demo-parties.ts';
import type { DemoStep } from './demo-report.ts';
import { runParty } from './run-pair.ts';
import { runStep } from './run-step.ts';

const PRODUCT = 'demo-points';
const EPOCH = 'demo';
const PADDED_BYTES = 16;

/** The bank learns the platform's points of its applicants, and the platform does not learn who they are. */
export async function sealedStep(
  terminal: Terminal,
  folder: string,
  parties: DemoParties,
  tables: DemoTables,
): Promise<DemoStep> {
  const at = (name: string) => join(folder, name);
  await runParty(
    ['points', at('platform-half.json'), '--input', tables.platform, '--column', 'code', '--output', at('points.csv')],
    () => undefined,
  );
  terminal.say({ zh: '平台密封各企业的分数……', en: 'the platform seals the points of its enterprises…' });
  const table = [
    '--product',
    PRODUCT,
    '--epoch',
    EPOCH,
    '--input',
    at('points.csv'),
    '--column',
    'id',
    '--output',
    at('points.sealed'),
  ];
  const payload = ['--payload-column', 'payload', '--payload-form', 'hex', '--padded', String(PADDED_BYTES), '--workers', '2'];
  const printed = await runParty(['seal-table', '--folder', parties.platform.path, ...table, ...payload], () => undefined);
  const header = printed as TableHeader;
  const contract = at('sealed.json');
  const signed = await signDemoTask(
    parties,
    {
      task: 'demo-sealed-scoring',
      purpose: terminal.language === 'zh' ? '演示：查询申请企业的平台分' : 'demonstration: the platform’s points of applicants',
      protocol: { name: 'sealed-table', version: 1 },
      parameters: {
        product: PRODUCT,
        epoch: EPOCH,
        suite: header.suite,
        hiding: 'bulk',
        rows: header.rows,
        paddedBytes: PADDED_BYTES,
        ...(header.publicKey === null ? {} : { publicKey: header.publicKey }),
      },
      inputs: {},
      quotas: { evaluations: 1_000 },
    },
    contract,
  );
  const party = (side: keyof DemoParties, peer: keyof DemoParties) => [
    contract,
    '--folder',
    parties[side].path,
    '--peer',
    join(parties[peer].path, 'party.json'),
    '--task',
    taskFolder(parties, side),
  ];
  const asked = ['--input', tables.applicants, '--column', 'code', '--output', at('applicants-points.csv')];
  const ran = await runStep(
    terminal,
    { zh: '密封查询', en: 'sealed look-up' },
    {
      bank: [
        'look-up',
        ...party('bank', 'platform'),
        '--fetch',
        at('bank-points.sealed'),
        '--table',
        at('bank-points.sealed'),
        ...asked,
      ],
      // One conversation to hand out the table, one to answer.
      platform: ['serve', ...party('platform', 'bank'), '--table', at('points.sealed'), '--conversations', '2'],
    },
  );
  const halves = ['--input', tables.applicants, '--column', 'code', '--answers', at('applicants-points.csv')];
  await runParty(['points', at('bank-half.json'), ...halves, '--output', at('applicants-scores.csv')], () => undefined);
  const audit = auditFolders(taskFolder(parties, 'bank'), taskFolder(parties, 'platform'), signed);
  return {
    signed,
    hash: contractHash(signed.contract),
    outcome: outcomeOf(ran.bank, at('applicants-scores.csv')),
    audit,
    wallSeconds: ran.wallSeconds,
  };
}

const taskFolder = (parties: DemoParties, side: keyof DemoParties) => join(parties[side].path, 'tasks', 'sealed-scoring');

function outcomeOf(printed: unknown, scored: string): readonly Said[] {
  const { result } = printed as { readonly result: LookUpResult };
  const scores = readFileSync(scored, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const score = line.split(',').at(-1) ?? '';
      return score === '' ? [] : [Number(score)];
    })
    .toSorted((a, b) => a - b);
  const at = (share: number) => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return [
    {
      zh: `银行查询 ${result.lookedUp} 家申请企业，其中 ${result.found} 家有平台分；两半合计，总分中位 ${at(0.5)} 分，最低一成不高于 ${at(0.1)} 分。平台不知道查的是谁。`,
      en: `The bank looked up ${result.lookedUp} applicants, ${result.found} of them have points of the platform; with both halves the median score is ${at(0.5)}, the lowest tenth has ${at(0.1)} or less. The platform does not know whom.`,
    },
  ];
}
