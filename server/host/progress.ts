import type { Bilingual } from '../kernel/pure/text.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const DEFAULT_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/** Where progress is shown: a terminal, or a log that takes plain lines. */
export type ProgressStream = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };

export type Progress = {
  /** Shows the step while the work runs, and its outcome and seconds afterwards. `report` adds how far the work has come. */
  step<T>(label: Bilingual, work: (report: (detail: string) => void) => Promise<T>): Promise<T>;
  /** A line that stays. */
  note(text: Bilingual): void;
};

/** One step at a time: a live line on a terminal, a line at the beginning and one at the end elsewhere. */
export function createProgress(stream: ProgressStream = process.stderr): Progress {
  return {
    note: (text) => void stream.write(`${bothLanguages(text)}\n`),
    step: async (label, work) => {
      const line = stream.isTTY === true ? liveLine(stream, bothLanguages(label)) : plainLine(stream, bothLanguages(label));
      try {
        const result = await work(line.report);
        line.end('✓');
        return result;
      } catch (error) {
        line.end('✗');
        throw error;
      }
    },
  };
}

type Line = { readonly report: (detail: string) => void; readonly end: (mark: string) => void };

function plainLine(stream: ProgressStream, label: string): Line {
  const started = performance.now();
  let detail = '';
  stream.write(`… ${label}\n`);
  return {
    report: (text) => void (detail = text),
    end: (mark) => void stream.write(`${lineOf(mark, label, detail, started)}\n`),
  };
}

function liveLine(stream: ProgressStream, label: string): Line {
  const started = performance.now();
  let detail = '';
  let frame = 0;
  const draw = (): void => {
    const text = lineOf(FRAMES[frame++ % FRAMES.length] ?? '', label, detail, started);
    // A line that wraps cannot be redrawn in place.
    stream.write(CLEAR_LINE + cutToWidth(text, (stream.columns ?? DEFAULT_COLUMNS) - 1));
  };
  draw();
  const timer = setInterval(draw, FRAME_MS);
  timer.unref();
  return {
    report: (text) => void (detail = text),
    end: (mark) => {
      clearInterval(timer);
      stream.write(`${CLEAR_LINE}${lineOf(mark, label, detail, started)}\n`);
    },
  };
}

function lineOf(mark: string, label: string, detail: string, started: number): string {
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  return [mark, label, detail, seconds].filter((part) => part !== '').join('  ');
}

function bothLanguages({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} ${en}`;
}

// Chinese characters and full-width punctuation take two columns of a terminal.
function cutToWidth(text: string, columns: number): string {
  let width = 0;
  let cut = '';
  for (const character of text) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
      ? 2
      : 1;
    if (width > columns) return cut;
    cut += character;
  }
  return cut;
}
