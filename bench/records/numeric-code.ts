import { unifiedCheckCharacter } from '../../server/modules/subjects/model/unified-code-check.ts';

const PREFIX = '91330106';
const NUMBER_DIGITS = 7;
/** Weights of the sixteenth and seventeenth character in GB 32100, modulo 31. */
const BALANCES = 100;

/**
 * The unified code of a synthetic enterprise, of digits only: pgbench can calculate with nothing else. Two digits after its number
 * balance the sum, so that the check character is always 0; the organisation code in it is right only by chance, which is no fault.
 */
export function numericCode(number: number): string {
  const start = PREFIX + String(number).padStart(NUMBER_DIGITS, '0');
  for (let balance = 0; balance < BALANCES; balance++) {
    const body = start + String(balance).padStart(2, '0');
    if (unifiedCheckCharacter(body) === '0') return `${body}0`;
  }
  throw new Error(`no balance for ${start}`);
}

/** The weights of GB 32100: powers of 3 modulo 31. */
const weights = Array.from({ length: 17 }, (_, index) => Number(3n ** BigInt(index) % 31n));

/** The same as pgbench commands: from a random number below `count` to the variable `code`. */
export function pgbenchCode(count: number): string {
  const fixed = Array.from(PREFIX, Number).reduce((sum, digit, index) => sum + digit * weights[index]!, 0);
  const digits = Array.from(
    { length: NUMBER_DIGITS },
    (_, index) => `(:n / ${10 ** (NUMBER_DIGITS - 1 - index)}) % 10 * ${weights[PREFIX.length + index]!}`,
  );
  const balances = Array.from({ length: 31 }, (_, rest) => {
    const balance = Array.from({ length: BALANCES }, (_, one) => one).find(
      (one) => (rest + Math.floor(one / 10) * weights[15]! + (one % 10) * weights[16]!) % 31 === 0,
    )!;
    return `when :r = ${rest} then ${balance}`;
  });
  return [
    `\\set n random(0, ${count - 1})`,
    `\\set r (${fixed} + ${digits.join(' + ')}) % 31`,
    `\\set b case ${balances.join(' ')} end`,
    `\\set code ${PREFIX}0000000000 + :n * 1000 + :b * 10`,
  ].join('\n');
}
