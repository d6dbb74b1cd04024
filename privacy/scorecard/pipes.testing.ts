import type { Dialogue } from './dialogue.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

/** Both ends of a dialogue within one process; what is said waits until it is heard. Every message passes `onMessage`. */
export function openPipes(onMessage: (bytes: number) => void = () => undefined): readonly [Dialogue, Dialogue] {
  const [there, back] = [queue(), queue()];
  const end = (out: typeof there, into: typeof there): Dialogue => ({
    say: async (value) => {
      const text = JSON.stringify(value);
      onMessage(text.length);
      out.put(text);
    },
    hear: async (fits) => {
      const value: unknown = JSON.parse(String(await into.take()));
      if (!fits(value)) throw new ScorecardRefusedError('not-the-protocol');
      return value;
    },
    sayBytes: async (bytes) => {
      onMessage(bytes.length);
      out.put(bytes);
    },
    hearBytes: async () => {
      const value = await into.take();
      if (typeof value === 'string') throw new ScorecardRefusedError('not-the-protocol');
      return value;
    },
  });
  return [end(there, back), end(back, there)];
}

function queue() {
  const held: (string | Uint8Array)[] = [];
  let waiting: ((value: string | Uint8Array) => void) | undefined;
  return {
    put: (value: string | Uint8Array) => {
      const taken = waiting;
      waiting = undefined;
      if (taken === undefined) held.push(value);
      else taken(value);
    },
    take: () =>
      new Promise<string | Uint8Array>((resolve) => {
        const value = held.shift();
        if (value === undefined) waiting = resolve;
        else resolve(value);
      }),
  };
}
