import { Command } from 'commander';
import type { AuditFinding } from '../../privacy/evidence/audit-task.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { Bilingual } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { auditFolders } from './audit-folders.ts';
import { costText } from './cost-text.ts';
import { inWords } from './in-words.ts';
import { requireContract } from './show-command.ts';

type Options = GlobalOptions & { readonly contract?: string };

/** `jinqiao privacy compare-logs`: an auditor's comparison of what both parties kept of a task. */
export function compareLogsCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('compare-logs')
    .summary(text('审计：逐条核对双方的任务日志', 'Audit: compare both parties’ logs message by message'))
    .description(
      text(
        '核对双方任务文件夹（或日志文件）：各自的链是否完整、每条消息两端是否一致、日志是否即操作人签署的那份；给出合同的，一并核对合同与签名。不需要任何数据。有出入时退出码为 1，并指明位置。',
        'Compares the folders of a task at both parties (or the logs alone): each chain whole, every message the same at both ends, each log the one its operator signed; with the contract, that too. Needs no data. Ends with code 1 and the place where something differs.',
      ),
    )
    .argument('<first>', text('一方的任务文件夹或日志', "one party's folder of the task, or log"))
    .argument('<second>', text('另一方的', "the other's"))
    .option('--contract <file>', text('已签的合同', 'the signed contract'))
    .action((first: string, second: string, _own: unknown, command: Command) =>
      inWords(terminal, finish, () => compare(terminal, first, second, command.optsWithGlobals<Options>())),
    );
}

function compare(terminal: Terminal, first: string, second: string, options: Options): ExitCode {
  const signed = options.contract === undefined ? undefined : requireContract(options.contract);
  const audit = auditFolders(first, second, signed);
  const { language, paintOut, paintErr } = terminal;
  const code = audit.findings.length === 0 ? exitCodes.done : exitCodes.refused;
  if (options.json === true) {
    terminal.print(JSON.stringify(audit, null, 2));
    return code;
  }
  for (const finding of audit.findings) terminal.err.write(`${paintErr.red('✗')} ${findingText(finding)[language]}\n`);
  const text = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (code === exitCodes.done)
    terminal.print(
      `${paintOut.green('✓')} ${text(`双方日志一致，共 ${audit.messages} 条消息`, `both logs agree, ${audit.messages} messages`)}`,
    );
  if (audit.cost !== undefined) {
    terminal.print(`${text('预计：', 'Estimated: ')}${costText(audit.cost.estimate, language)}`);
    terminal.print(`${text('实际：', 'Used:      ')}${costText(audit.cost.measured, language)}`);
  }
  return code;
}

function findingText(finding: AuditFinding): Bilingual {
  const sides = { first: { zh: '第一方', en: 'the first party' }, second: { zh: '第二方', en: 'the second party' } };
  switch (finding.what) {
    case 'chain-broken': {
      const { zh, en } = sides[finding.party];
      return { zh: `${zh}的日志第 ${finding.line + 1} 行被改动`, en: `line ${finding.line + 1} of the log of ${en} was changed` };
    }
    case 'message-differs':
    case 'message-missing': {
      const { zh, en } = sides[finding.from];
      const differs = finding.what === 'message-differs';
      return {
        zh: `${zh}发出的消息 ${finding.kind} ${finding.index} ${differs ? '两端不一致' : '只有一端有记录'}`,
        en: `message ${finding.kind} ${finding.index} of ${en} ${differs ? 'is not the same at both ends' : 'stands in one log alone'}`,
      };
    }
    case 'contract-unsound':
      return {
        zh: `合同不是其协议所应有的：${finding.detail}`,
        en: `the contract is not what its protocol makes of it: ${finding.detail}`,
      };
    case 'contract-unsigned':
      return { zh: `合同缺少签名：${finding.detail}`, en: `the contract lacks the signature of ${finding.detail}` };
    case 'conversation-missing':
      return {
        zh: `${sides[finding.party].zh}没有会话 ${finding.conversation} 的日志`,
        en: `${sides[finding.party].en} has no log of conversation ${finding.conversation}`,
      };
    case 'evidence-forged':
      return {
        zh: `${sides[finding.party].zh}的证据不是其操作人所签`,
        en: `the evidence of ${sides[finding.party].en} is not signed by its operator`,
      };
    case 'log-not-the-one-signed':
      return {
        zh: `${sides[finding.party].zh}的日志不是其操作人签署的那份`,
        en: `the log of ${sides[finding.party].en} is not the one its operator signed`,
      };
    case 'other-contract':
    default:
      return {
        zh: `${sides[finding.party].zh}的证据属于另一份合同`,
        en: `the evidence of ${sides[finding.party].en} is of another contract`,
      };
  }
}
