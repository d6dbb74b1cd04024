import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { readCsv, type CsvSource } from '../matching/read-csv.ts';
import { readTable } from '../matching/read-table.ts';
import { decodeScore, encodeScore, type ScorePayload } from '../sealed/score-payload.ts';
import { fieldsOf } from './fields-of.ts';
import { scoreHalf, type HalfCard } from './half-card.ts';
import { numberOf } from './own-rows.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

export type ScoreOrder = {
  /** The file of the half. */
  readonly half: string;
  readonly source: CsvSource;
  /** Where `id,points,reasons,payload` goes, and with answers `score` as well. */
  readonly output: string;
  /** `id,payload` as looked up: the other side's points. */
  readonly answers?: string | undefined;
};

/** Scores every row of a table, in its order. Answers how many there are. Throws `CsvError`, `ScorecardRefusedError`. */
export async function scoreTable({ half: path, source, output, answers }: ScoreOrder): Promise<number> {
  const half = readHalf(path);
  const theirs = answers === undefined ? undefined : await readAnswers(answers);
  const encoding = new TextDecoder(source.encoding ?? 'utf-8');
  const split = (raw: Buffer) => fieldsOf(encoding.decode(raw), source.delimiter ?? ',');
  const file = openSync(`${output}.partial`, 'w', 0o600);
  let places: readonly number[] = [];
  let rows = 0;
  let lines: string[] = [theirs === undefined ? 'id,points,reasons,payload' : 'id,points,reasons,payload,score'];
  const write = () => {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
    lines = [];
  };
  try {
    await readTable(source, {
      header: (raw) => {
        const names = split(raw).map((name) => name.trim());
        places = half.features.map(({ name }) => names.indexOf(name));
        const missing = half.features.find((_, at) => places[at]! < 0);
        if (missing !== undefined) throw new ScorecardRefusedError('bad-row', `no column named ${JSON.stringify(missing.name)}`);
      },
      row: (number, raw, text) => {
        const id = text() ?? '';
        const fields = split(raw);
        const own = scoreHalf(
          half,
          places.map((place, at) => numberOf(fields[place] ?? '', number + 2, half.features[at]!.name)),
        );
        const payload = Buffer.from(encodeScore(own)).toString('hex');
        const given = theirs?.get(id);
        const score = theirs === undefined ? '' : `,${given === undefined ? '' : own.points + given.points}`;
        lines.push(`${quoted(id)},${own.points},${own.reasons.join(' ')},${payload}${score}`);
        rows++;
      },
      piece: () => Promise.resolve(write()),
    });
    write();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${output}.partial`, output);
  return rows;
}

/** Throws `ScorecardRefusedError('bad-row')` where the file is no half of a card. */
function readHalf(path: string): HalfCard {
  const half = JSON.parse(readFileSync(path, 'utf8')) as HalfCard;
  if (half.format !== 'jinqiao-half-card/1') throw new ScorecardRefusedError('bad-row', path);
  return half;
}

async function readAnswers(path: string): Promise<ReadonlyMap<string, ScorePayload>> {
  const found = new Map<string, ScorePayload>();
  await readCsv(
    { path, column: 'id' },
    {
      row: (_number, raw, text) => {
        const payload = fieldsOf(raw.toString('utf8'), ',')[1] ?? '';
        if (payload !== '') found.set(text() ?? '', decodeScore(Buffer.from(payload, 'hex')));
      },
    },
  );
  return found;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
