import { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { approveCommand } from './approve-command.ts';
import { compareLogsCommand } from './compare-logs-command.ts';
import { demoCommand } from './demo/demo-command.ts';
import { keysCommand } from './keys-command.ts';
import { lookUpCommand } from './look-up-command.ts';
import { matchCommand } from './match-command.ts';
import { pointsCommand } from './points-command.ts';
import { proposeCommand } from './propose-command.ts';
import { sealTableCommand } from './seal-table-command.ts';
import { serveCommand } from './serve-command.ts';
import { showCommand } from './show-command.ts';
import { trainCommand } from './train-command.ts';

/** `jinqiao privacy …`: usable but invisible, at either party, without the platform's server. */
export function privacyCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  const group = new Command('privacy').description(
    text(
      '可用不可见：合同、隐私求交、联合评分卡、密封查询、审计',
      'Usable but invisible: contracts, matching, joint scorecards, sealed look-ups, audit',
    ),
  );
  for (const make of [
    keysCommand,
    proposeCommand,
    showCommand,
    approveCommand,
    matchCommand,
    trainCommand,
    pointsCommand,
    sealTableCommand,
    serveCommand,
    lookUpCommand,
    compareLogsCommand,
    demoCommand,
  ])
    group.addCommand(make(terminal, finish));
  return group;
}
