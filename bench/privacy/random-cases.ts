import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { matchModes } from '../../privacy/matching/terms.ts';
import { quoted, randomIds, runBoth, twoParties, writtenRows } from '../../privacy/matching/two-parties.testing.ts';

/** How many of so many random cases come to something else than a plain join of sets does: all modes, repeats, empty and unequal sets, any signs. */
export async function countWrongCases(folder: string, cases: number): Promise<number> {
  let wrong = 0;
  for (let number = 0; number < cases; number++) if (!(await isRight(join(folder, String(number))))) wrong++;
  return wrong;
}

async function isRight(folder: string): Promise<boolean> {
  const size = () => [0, randomInt(5), randomInt(200), randomInt(2_000)][randomInt(4)]!;
  const shared = randomIds(size());
  const [mine, theirs] = [
    [...shared, ...randomIds(size()).map((id) => `r${id}`)],
    [...shared, ...randomIds(size()).map((id) => `s${id}`)],
  ];
  const mode = matchModes[randomInt(matchModes.length)]!;
  const parties = await twoParties(folder, [table(mine), table(theirs)], { mode, hideSizes: randomInt(2) === 1 });
  const [received, sent] = await runBoth(parties);
  const others = new Set(theirs);
  const expected = mine.filter((id) => others.has(id));
  const rows = (own: boolean) => (own ? JSON.stringify(expected.map(quoted)) : undefined);
  return (
    received.matches === expected.length &&
    received.ids === mine.length &&
    sent.matches === (mode === 'both' ? expected.length : undefined) &&
    JSON.stringify(writtenRows(parties.receiver)) === rows(mode !== 'count') &&
    JSON.stringify(writtenRows(parties.sender)) === rows(mode === 'both')
  );
}

/** Each id once more somewhere: a repeat must change nothing. */
function table(ids: readonly string[]): string {
  const repeats = ids.filter(() => randomInt(5) === 0);
  return ['id', ...ids, ...repeats].map((id) => `${quoted(id)}\n`).join('');
}
