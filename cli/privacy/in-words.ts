import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** What the engine refuses with; everything else is a file that cannot be read, or a defect. */
const refusals = new Set([
  'ContractRefusedError',
  'MatchRefusedError',
  'SealedRefusedError',
  'ScorecardRefusedError',
  'CsvError',
  'ChannelLostError',
  'FileInUseError',
]);

/** Runs a command of the privacy engine; what it refuses is said in the reader's language, with the exit code of a refusal. */
export async function inWords(
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  work: () => Promise<ExitCode> | ExitCode,
): Promise<void> {
  try {
    finish(await work());
  } catch (error) {
    const known =
      error instanceof Error && (refusals.has(error.name) || error instanceof RangeError || error instanceof TypeError);
    if (!known) throw error;
    terminal.err.write(`${terminal.paintErr.red('✗')} ${inLanguage(error.message, terminal.language)}\n`);
    finish(exitCodes.refused);
  }
}

/** Of a message in both languages, «中文 · English: detail», the part for this reader. */
function inLanguage(message: string, language: 'zh' | 'en'): string {
  const [zh = '', ...rest] = message.split(' · ');
  const en = rest.join(' · ');
  if (en === '') return message;
  const detail = en.indexOf(': ');
  return language === 'en' ? en : zh + (detail < 0 ? '' : `：${en.slice(detail + 2)}`);
}
