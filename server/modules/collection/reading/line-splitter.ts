import { withoutReturns } from './csv-record.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Splits text, given in pieces of any size, into lines; of a line beyond `rowChars` only the beginning is handed on. */
export function createLineSplitter(
  sink: { readonly line: (line: string) => void; readonly tooLong: (head: string) => void },
  limits: Pick<ReadingLimits, 'rowChars' | 'keptRawChars'>,
): { readonly push: (text: string) => void; readonly end: () => void } {
  let rest = '';
  let skipping = false;

  const take = (text: string, start: number, stop: number): void => {
    if (stop - start > limits.rowChars) sink.tooLong(text.slice(start, start + limits.keptRawChars));
    else sink.line(text.slice(start, withoutReturns(text, start, stop)));
  };
  return {
    push: (piece) => {
      const text = rest === '' ? piece : rest + piece;
      let at = 0;
      for (let stop = text.indexOf('\n'); stop >= 0; stop = text.indexOf('\n', at)) {
        if (!skipping) take(text, at, stop);
        skipping = false;
        at = stop + 1;
      }
      rest = skipping ? '' : text.slice(at);
      if (rest.length > limits.rowChars) {
        sink.tooLong(rest.slice(0, limits.keptRawChars));
        skipping = true;
        rest = '';
      }
    },
    end: () => {
      if (rest !== '') take(rest, 0, rest.length);
      rest = '';
    },
  };
}
