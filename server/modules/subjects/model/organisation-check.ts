/** Characters of a GB 11714 organisation code before its check character. */
export const organisationBodyLength = 8;

/** Weights of GB 11714, first character first. */
export const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check character by the weighted sum modulo 11: 11 minus it, where 10 is written X and 11 is written 0. */
export const organisationCheckCharacters = '0X987654321';

/**
 * The check character of an organisation code (GB 11714).
 * @param body the eight characters before it, digits and capital letters (A is 10, Z is 35).
 * @throws RangeError if the body is anything else.
 */
export function organisationCheckCharacter(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body))
    throw new RangeError('an organisation code has eight digits or capital letters before its check character');
  let sum = 0;
  for (const [index, weight] of organisationWeights.entries()) sum += Number.parseInt(body.charAt(index), 36) * weight;
  return organisationCheckCharacters.charAt(sum % organisationCheckCharacters.length);
}
