import { Command, Option } from 'commander';
import { newKeyCommand } from './access/new-key.ts';
import { completionCommand } from './completion/completion-command.ts';
import { deliverCommand } from './deliver/deliver-command.ts';
import { callOperation, type DerivedOptions } from './derived/call-operation.ts';
import { isListing, type CommandDefinition } from './derived/command-definition.ts';
import { inputOptions, readInput } from './derived/input-options.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import { commands } from './gen/commands.gen.ts';
import { globalOptions } from './global-options.ts';
import { helpStyle } from './help-style.ts';
import type { Bilingual } from './language.ts';
import { logCommand } from './log/audit-log.ts';
import { proofCommand } from './log/verify-proof.ts';
import { moduleTitles } from './module-titles.ts';
import { privacyCommand } from './privacy/privacy-command.ts';
import type { Terminal } from './terminal.ts';
import { verifyReceiptCommand } from './verify-receipt.ts';

type Finish = (code: ExitCode) => void;

/** Every command: those of the operations, `<module> <verb>` each, and the few that are composed of several. */
export function buildProgram(terminal: Terminal, version: string, finish: Finish): Command {
  const { language } = terminal;
  const program = new Command('jinqiao')
    .description(
      text(terminal, {
        zh: '金桥融资信用服务平台的命令行',
        en: 'The command line of Jinqiao, the financing credit service platform',
      }),
    )
    .version(version, '-V, --version', text(terminal, { zh: '显示版本', en: 'show the version' }));
  for (const option of globalOptions(language)) program.addOption(option);
  for (const name of new Set(commands.map((one) => moduleOf(one)))) {
    const group = program.command(name).description(text(terminal, moduleTitles[name] ?? { zh: name, en: name }));
    if (name === 'access') group.addCommand(newKeyCommand(terminal));
    if (name === 'collection') group.addCommand(deliverCommand(terminal, finish));
    for (const definition of commands.filter((one) => moduleOf(one) === name))
      group.addCommand(derivedCommand(terminal, definition, finish));
  }
  program.addCommand(verifyReceiptCommand(terminal, finish));
  program.addCommand(proofCommand(terminal, finish));
  program.addCommand(logCommand(terminal, finish));
  program.addCommand(privacyCommand(terminal, finish));
  program.addCommand(completionCommand(terminal, program));
  eachCommand(program, (command) => finishCommand(terminal, command));
  return program.addHelpText('after', text(terminal, epilogue));
}

function derivedCommand(terminal: Terminal, definition: CommandDefinition, finish: Finish): Command {
  const options = inputOptions(definition, terminal.language);
  const command = new Command(definition.name.split('.')[1] ?? definition.name)
    .summary(text(terminal, definition.title))
    .description(`${text(terminal, definition.title)}\n\n${text(terminal, definition.description)}`);
  for (const option of [...options.values(), ...derivedOptions(terminal, definition)]) command.addOption(option);
  return command.action(async (_own: unknown, given: Command) => {
    const all = given.optsWithGlobals<DerivedOptions & { readonly input?: string; readonly [option: string]: unknown }>();
    finish(await callOperation(terminal, definition, readInput(definition, options, all), all));
  });
}

/** The options that come with the kind of an operation, not with its input. */
function derivedOptions(terminal: Terminal, definition: CommandDefinition): Option[] {
  const option = (flags: string, zh: string, en: string) => new Option(flags, text(terminal, { zh, en }));
  return [
    option(
      '--input <json>',
      '整个输入：JSON、@文件或 -（标准输入）；各选项优先',
      'the whole input: JSON, @file or - (standard input); options override it',
    ),
    ...(isListing(definition) ? [option('--all', '取出所有页', 'read all pages')] : []),
    ...(definition.body === 'bytes'
      ? [option('--file <file>', '要上传的文件，- 为标准输入', 'the file to send, - for the standard input')]
      : []),
    ...(definition.kind === 'command'
      ? [option('--idempotency-key <key>', '相同的幂等键只执行一次', 'the same key runs the command once')]
      : []),
    ...(definition.answer === 'file'
      ? [
          option('--output <file>', '保存到，- 为标准输出', 'where to put it, - for the standard output'),
          option('--force', '允许覆盖已有文件', 'may overwrite a file'),
        ]
      : []),
  ];
}

function finishCommand(terminal: Terminal, command: Command): void {
  command
    .configureHelp(helpStyle(terminal.language))
    .configureOutput({ outputError: () => undefined, writeErr: (help) => void terminal.out.write(help) })
    .helpOption('-h, --help', text(terminal, { zh: '显示帮助', en: 'show help' }))
    .exitOverride();
  if (command.commands.length > 0) command.helpCommand(false);
}

/** Walks over a command and all below it. */
function eachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const inner of command.commands) eachCommand(inner, visit);
}

const moduleOf = (definition: CommandDefinition) => definition.name.split('.')[0] ?? '';
const text = (terminal: Terminal, { zh, en }: Bilingual) => (terminal.language === 'zh' ? zh : en);

const epilogue: Bilingual = {
  zh: `
例：
  jinqiao collection deliver 登记注册.csv --item registration --as demo-sample-market-regulation
  jinqiao records read-file --code 91350100M000100Y43
  jinqiao collection list-deliveries --state completed --json

退出码：${exitCodes.done} 完成  ${exitCodes.refused} 平台拒绝  ${exitCodes.usage} 用法有误  ${exitCodes.unreachable} 无法连接  ${exitCodes.refusedRows} 有退回的行（--strict）`,
  en: `
Examples:
  jinqiao collection deliver registration.csv --item registration --as demo-sample-market-regulation
  jinqiao records read-file --code 91350100M000100Y43
  jinqiao collection list-deliveries --state completed --json

Exit codes: ${exitCodes.done} done  ${exitCodes.refused} refused  ${exitCodes.usage} wrong usage  ${exitCodes.unreachable} unreachable  ${exitCodes.refusedRows} refused rows (--strict)`,
};
