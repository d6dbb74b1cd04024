import { inspect } from 'node:util';
import type { Bilingual, Language } from './language.ts';
import { paintFor, type Paint } from './render/paint.ts';

/** Where a command speaks: answers go to `out`, everything said to the person beside it to `err`. */
export type Terminal = {
  readonly language: Language;
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal that answers go to; undefined for a pipe or a file. */
  readonly columns: number | undefined;
  readonly print: (text: string) => void;
  readonly say: (text: Bilingual) => void;
};

/** The terminal of this process. Colour is for terminals only, and not where NO_COLOR is set (https://no-color.org). */
export function openTerminal(language: Language, { stdout: out, stderr: err, env }: NodeJS.Process): Terminal {
  const colour = (stream: NodeJS.WriteStream) => stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  endQuietly(out);
  endQuietly(err);
  return {
    language,
    out,
    err,
    env,
    paintOut: paintFor(colour(out)),
    paintErr: paintFor(colour(err)),
    columns: out.isTTY ? out.columns : undefined,
    print: (text) => void out.write(`${text}\n`),
    say: (text) => void err.write(`${text[language]}\n`),
  };
}

/** A reader such as `head` may leave before the end; that is his right and no error. */
function endQuietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw new Error(`cannot write: ${inspect(error)}`);
  });
}
