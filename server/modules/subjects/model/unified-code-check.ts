import { organisationBodyLength, organisationCheckCharacters, organisationWeights } from './organisation-check.ts';
import { provincePrefixes } from './province-prefixes.ts';

/** Characters of a unified social credit code. */
export const unifiedCodeLength = 18;
/** The characters of GB 32100 in the order of their values 0 to 30; I, O, S, V and Z are left out. */
export const unifiedAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Where the division part and the organisation code begin, counted from 0; each ends where the next part begins. */
export const divisionStart = 2;
export const organisationStart = 8;

/** What `checkUnifiedCode` answers for a text that is not a right code; else it answers a sum of the two flags. */
export const notACode = -1;
export const organisationCheckFlag = 1;
const registeringClassFlag = 2;

/**
 * Whether a text is a unified social credit code exactly as GB 32100-2015 writes it: `notACode`, or a sum of flags that
 * is 0 when nothing is odd. This runs once for every delivered row, hence tables by character code and no allocation.
 */
export function checkUnifiedCode(text: string): number {
  if (text.length !== unifiedCodeLength) return notACode;
  let sum = 0;
  let organisationSum = 0;
  for (let index = 0; index < bodyLength; index++) {
    const character = text.charCodeAt(index);
    if (character >= tableSize) return notACode;
    const value = values[character]!;
    if (value > highestValues[index]!) return notACode;
    sum += value * weights[index]!;
    organisationSum += organisationValues[character]! * organisationTableWeights[index]!;
  }
  if (text.charCodeAt(bodyLength) !== checkCharacters[sum % base]) return notACode;
  if (!hasProvince(text)) return notACode;
  const organisationRight = text.charCodeAt(bodyLength - 1) === organisationChecks[organisationSum % organisationChecks.length];
  const classKnown = knownClasses[values[text.charCodeAt(0)]! * base + values[text.charCodeAt(1)]!] === 1;
  return (organisationRight ? 0 : organisationCheckFlag) + (classKnown ? 0 : registeringClassFlag);
}

/** Whether the division part begins with the digits of a province; the text must hold digits there. */
export function hasProvince(text: string): boolean {
  const tens = text.charCodeAt(divisionStart) - zero;
  const ones = text.charCodeAt(divisionStart + 1) - zero;
  return provinces[tens * 10 + ones] === 1;
}

/**
 * The check character of a unified social credit code (GB 32100-2015, by the modulus 31).
 * @param body the seventeen characters before it.
 * @throws RangeError if the body has another length or a character outside the alphabet.
 */
export function unifiedCheckCharacter(body: string): string {
  if (body.length !== bodyLength) throw new RangeError(`a unified code has ${bodyLength} characters before its check character`);
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = unifiedAlphabet.indexOf(body.charAt(index));
    if (value < 0) throw new RangeError(`character ${index + 1} is outside the alphabet of GB 32100`);
    sum += value * weight;
  }
  return String.fromCharCode(checkCharacters[sum % base]!);
}

const bodyLength = unifiedCodeLength - 1;
const base = unifiedAlphabet.length;
const zero = 48;
/** The tables reach over ASCII; whatever lies beyond is no character of a code. */
const tableSize = 128;
/** Higher than any value a place allows. */
const noValue = 255;

const values = new Uint8Array(tableSize).fill(noValue);
for (let value = 0; value < base; value++) values[unifiedAlphabet.charCodeAt(value)] = value;

/** Weight of place i is 3 to the power i modulo 31. */
const weights = new Uint8Array(bodyLength).fill(1);
for (let index = 1; index < bodyLength; index++) weights[index] = (weights[index - 1]! * 3) % base;

/** Only digits are allowed in the division part. */
const highestValues = new Uint8Array(bodyLength).fill(base - 1).fill(9, divisionStart, organisationStart);

const checkCharacters = new Uint8Array(base);
for (let rest = 0; rest < base; rest++) checkCharacters[rest] = unifiedAlphabet.charCodeAt((base - rest) % base);

const organisationValues = new Uint8Array(tableSize);
for (let value = 0; value < 36; value++) organisationValues[value.toString(36).toUpperCase().charCodeAt(0)] = value;

/** The weights of the organisation code at its places, and 0 elsewhere, so that one pass makes both sums. */
const organisationTableWeights = new Uint8Array(bodyLength);
for (let index = 0; index < organisationBodyLength; index++)
  organisationTableWeights[organisationStart + index] = organisationWeights[index]!;

const organisationChecks = Uint8Array.from(organisationCheckCharacters, (character) => character.charCodeAt(0));

const provinces = new Uint8Array(100);
for (const prefix of provincePrefixes) provinces[prefix] = 1;

/**
 * Known classes of each registering department (first character). Departments issue classes outside this list too, so a
 * pair that is missing here is only worth a warning.
 */
const classesByDepartment: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制
  '2': '19', // 外交
  '3': '123459', // 司法行政
  '4': '19', // 文化
  '5': '1239', // 民政
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '1239', // 市场监管
  A: '19', // 军队编制
  N: '1239', // 农业农村
  Y: '1', // 其他
};
const knownClasses = new Uint8Array(base * base);
for (const [department, classes] of Object.entries(classesByDepartment)) {
  for (const kind of classes) knownClasses[unifiedAlphabet.indexOf(department) * base + unifiedAlphabet.indexOf(kind)] = 1;
}
