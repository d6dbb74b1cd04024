import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { ProblemError, UnreachableError } from '../sdk/index.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import { usageText } from './help-style.ts';
import { languageOf } from './language.ts';
import { buildProgram } from './program.ts';
import { problemText } from './render/problem-text.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/** Runs one command line and answers its exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(languageOf(args, process.env), process);
  let code: ExitCode = exitCodes.done;
  try {
    await buildProgram(terminal, version, (outcome) => (code = outcome)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(terminal, error);
  }
}

function explain(terminal: Terminal, error: unknown): ExitCode {
  const { paintErr, language } = terminal;
  const mark = paintErr.red('✗');
  if (error instanceof CommanderError) {
    // A group named without a verb is a question about what there is; its help is the answer.
    if (error.exitCode === 0 || error.code === 'commander.help') return exitCodes.done;
    const { zh, en } = usageText(error);
    terminal.say({ zh: `${mark} ${zh}。用法见 --help`, en: `${mark} ${en}. See --help` });
    return exitCodes.usage;
  }
  if (error instanceof UsageError) {
    terminal.say({ zh: `${mark} ${error.text.zh}`, en: `${mark} ${error.text.en}` });
    return exitCodes.usage;
  }
  if (error instanceof ProblemError) {
    terminal.err.write(`${problemText(error.problem, language, paintErr)}\n`);
    return exitCodes.refused;
  }
  if (error instanceof UnreachableError) {
    terminal.say({ zh: `${mark} 无法连接平台 ${error.message}`, en: `${mark} the platform cannot be reached: ${error.message}` });
    return exitCodes.unreachable;
  }
  // Errors of files and the like say what is wrong by themselves; the rest is a defect, which needs its place.
  const own =
    error instanceof Error && 'code' in error
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  terminal.err.write(`${mark} ${own}\n`);
  return exitCodes.refused;
}

process.exitCode = await main(process.argv.slice(2));
