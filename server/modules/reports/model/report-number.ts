/** The characters of GB 32100, without those that are taken for digits or for one another. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
/** How many characters of chance a number is made of. */
export const CHANCE = 7;

/**
 * The number of a report: `JQ-` day `-` seven characters of chance and a check character, as in `JQ-20260314-7K2M9QXB`. The check character is
 * that of GB 32100 (weights are powers of 3 modulo 31) over the day and the characters, so one wrong character and two exchanged neighbours are
 * noticed.
 * @param day YYYY-MM-DD in China.
 * @param chance numbers of which only the rest by 31 counts.
 */
export function reportNumber(day: string, chance: Iterable<number>): string {
  const digits = day.replaceAll('-', '');
  const chosen = [...chance].slice(0, CHANCE).map((one) => ALPHABET[one % MODULUS]!);
  if (chosen.length < CHANCE) throw new RangeError(`a report's number needs ${CHANCE} numbers of chance`);
  const body = digits + chosen.join('');
  return `JQ-${digits}-${chosen.join('')}${checkCharacter(body)}`;
}

/** A number as people type it: small letters, spaces and other dashes are no mistake. Undefined where it is no number of a report. */
export function readReportNumber(text: string): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s\-‐-―－_]/g, '');
  const match = /^JQ(\d{8})([0-9A-Z]{7})([0-9A-Z])$/.exec(plain);
  if (match === null) return undefined;
  const [, digits, chosen, check] = match as unknown as [string, string, string, string];
  if (chosen.split('').some((one) => !ALPHABET.includes(one)) || checkCharacter(digits + chosen) !== check) return undefined;
  return `JQ-${digits}-${chosen}${check}`;
}

function checkCharacter(body: string): string {
  let [sum, weight] = [0, 1];
  for (const one of body) {
    sum += ALPHABET.indexOf(one) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS]!;
}
