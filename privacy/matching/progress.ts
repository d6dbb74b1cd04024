import { existsSync } from 'node:fs';
import { emptyFile, openPlaced } from './block-file.ts';

const names = ['answered', 'offered', 'held', 'matched', 'blinded'] as const;
export type ProgressName = (typeof names)[number];

/**
 * How many chunks of each kind are safely in the files: a position is written after the data it speaks of, so a killed process repeats at most the
 * chunk it was at.
 */
export type Progress = {
  readonly get: (name: ProgressName) => number;
  readonly set: (name: ProgressName, chunks: number) => void;
  readonly close: () => void;
};

export function openProgress(path: string): Progress {
  if (!existsSync(path)) emptyFile(path);
  const file = openPlaced(path, 'resume');
  const at = (name: ProgressName) => names.indexOf(name) * 4;
  return {
    get: (name) => {
      const bytes = file.read(at(name), 4);
      return bytes.length === 4 ? bytes.readUInt32BE() : 0;
    },
    set: (name, chunks) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(chunks);
      file.write(at(name), bytes);
    },
    close: file.close,
  };
}
