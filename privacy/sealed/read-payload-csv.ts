import { CsvError, readCsv, type CsvSource } from '../matching/read-csv.ts';
import { scanRows } from '../matching/scan-rows.ts';
import type { SealedInput } from './build-sealed-table.ts';

/** A table in UTF-8 with an id and what is to be told of it. */
export type PayloadSource = Omit<CsvSource, 'encoding'> & {
  readonly payloadColumn: string;
  /** How the payload is written: as it is, in UTF-8, or as bytes in hexadecimal. */
  readonly payloadForm: 'text' | 'hex';
};

/** The rows of a file one after another; no more than a piece of it is in memory. Throws `CsvError`. */
export async function* readPayloadCsv(source: PayloadSource): AsyncGenerator<SealedInput> {
  const handover = openHandover();
  const reader = rowReader(source);
  const reading = (async () => {
    try {
      let rows: SealedInput[] = [];
      await readCsv(source, {
        header: reader.header,
        row: (number, raw, text) => void rows.push({ id: text() ?? '', payload: reader.payload(number, raw) }),
        piece: async () => {
          await handover.give(rows);
          rows = [];
        },
      });
      handover.end();
    } catch (error) {
      handover.end(error);
    }
  })();
  try {
    for (let rows = await handover.take(); rows !== undefined; rows = await handover.take()) yield* rows;
    await reading;
  } finally {
    handover.stop();
  }
}

function rowReader({ path, payloadColumn, payloadForm, delimiter = ',' }: PayloadSource) {
  const sign = delimiter.codePointAt(0)!;
  let column = -1;
  const fieldOf = (raw: Buffer, wanted: number): string | undefined => {
    let text: string | undefined;
    scanRows(raw, true, wanted, sign, ({ fieldStart, fieldEnd, doubled }) => {
      if (fieldStart < 0) return;
      const field = raw.subarray(fieldStart, fieldEnd).toString('utf8');
      text = doubled ? field.replaceAll('""', '"') : field;
    });
    return text;
  };
  return {
    header: (raw: Buffer) => {
      const body = raw.subarray(raw[0] === 0xef ? 3 : 0);
      let name: string | undefined;
      do name = fieldOf(body, ++column)?.trim();
      while (name !== undefined && name !== payloadColumn);
      if (name === undefined) throw new CsvError(path, `no column named ${JSON.stringify(payloadColumn)}`);
    },
    payload: (number: number, raw: Buffer): Uint8Array => {
      const text = fieldOf(raw, column) ?? '';
      if (payloadForm === 'text') return Buffer.from(text);
      if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text))
        throw new CsvError(path, `row ${number + 2}: the payload is not hexadecimal`);
      return Buffer.from(text, 'hex');
    },
  };
}

/** One giver, one taker: what is given is taken before more is made. */
function openHandover() {
  const state: {
    offered?: { readonly rows: readonly SealedInput[]; readonly taken: () => void } | undefined;
    ended?: { readonly error: unknown };
  } = {};
  let waiting: (() => void) | undefined;
  let isStopped = false;
  return {
    give: (rows: readonly SealedInput[]) =>
      new Promise<void>((taken, reject) => {
        if (isStopped) return reject(new Error('nobody takes the rows any more'));
        state.offered = { rows, taken };
        waiting?.();
      }),
    end: (error?: unknown) => {
      state.ended = { error };
      waiting?.();
    },
    stop: () => {
      isStopped = true;
      state.offered?.taken();
    },
    take: async (): Promise<readonly SealedInput[] | undefined> => {
      while (state.offered === undefined && state.ended === undefined) await new Promise<void>((resume) => (waiting = resume));
      if (state.offered !== undefined) {
        const { rows, taken } = state.offered;
        state.offered = undefined;
        taken();
        return rows;
      }
      if (state.ended?.error !== undefined) throw state.ended.error;
      return undefined;
    },
  };
}
