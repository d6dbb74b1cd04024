import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { requireFree } from '../../save-file.ts';
import { inWords } from '../in-words.ts';
import { writeDemoData } from './demo-data.ts';
import { makeDemoParties } from './demo-parties.ts';
import type { DemoStep } from './demo-report.ts';
import { matchStep } from './match-step.ts';
import { sealedStep } from './sealed-step.ts';
import { reportPage } from './report-page.ts';
import { trainStep } from './train-step.ts';

type Options = { readonly folder: string; readonly customers: string; readonly enterprises: string };

const MAX_ROWS = 1_000_000;

/** `jinqiao privacy demo`: both parties on this machine, each step by the commands two real hosts would run. */
export function demoCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('demo')
    .summary(text('用生成的数据演示全过程', 'Show the whole of it on generated data'))
    .description(
      text(
        '在本机以两个进程扮演银行与平台，用生成的数据走完各项任务：起草合同、双方审批、运行、审计，最后写出一页报告（谁得知了什么、开销）。所运行的就是两台真实主机上的命令。',
        'Plays bank and platform as two processes on this machine, on generated data: contract, both approvals, the run, the audit, and a page that reports who learned what and what it cost. What runs are the commands of two real hosts.',
      ),
    )
    .option(
      '--folder <folder>',
      text('存放于，须不存在，默认 privacy-demo', 'where it goes, which must not exist; privacy-demo unless told'),
      'privacy-demo',
    )
    .option('--customers <number>', text('银行客户数，默认 20000', "the bank's customers, 20000 unless told"), '20000')
    .option('--enterprises <number>', text('平台企业数，默认 60000', "the platform's enterprises, 60000 unless told"), '60000')
    .action((options: Options) => inWords(terminal, finish, () => runDemo(terminal, options)));
}

async function runDemo(terminal: Terminal, options: Options): Promise<ExitCode> {
  const folder = resolve(options.folder);
  const [customers, enterprises] = [Number(options.customers), Number(options.enterprises)];
  for (const rows of [customers, enterprises])
    if (!(Number.isSafeInteger(rows) && rows >= 100 && rows <= MAX_ROWS))
      throw new UsageError({ zh: `行数须为 100 至 ${MAX_ROWS}`, en: `between 100 and ${MAX_ROWS} rows` });
  requireFree(folder, false);
  mkdirSync(folder, { recursive: true });
  terminal.say({ zh: '生成数据、密钥与证书……', en: 'making data, keys and certificates…' });
  const tables = writeDemoData(folder, { customers, enterprises });
  const parties = makeDemoParties(folder, terminal.language);
  const matched = await matchStep(terminal, folder, parties, tables);
  const { step: trained, quality } = await trainStep(terminal, folder, parties);
  const steps: DemoStep[] = [matched, trained, await sealedStep(terminal, folder, parties, tables)];
  const page = join(folder, 'report.html');
  const at = new Date().toISOString().slice(0, 19).replace('T', ' ');
  writeFileSync(page, reportPage({ at: `${at} UTC`, steps, quality }, terminal.language));
  const isGood = steps.every(({ audit }) => audit.findings.length === 0);
  terminal.say({ zh: `报告：${page}`, en: `the report: ${page}` });
  return isGood ? exitCodes.done : exitCodes.refused;
}
