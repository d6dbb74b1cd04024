import { organisationCheckCharacter } from '../server/modules/subjects/model/organisation-check.ts';
import { unifiedAlphabet, unifiedCheckCharacter } from '../server/modules/subjects/model/unified-code-check.ts';

/** Whose codes they are; each has a range of its own, so that no two are ever equal. */
export type CodeRange = 'enterprise' | 'counterparty' | 'authority';

/**
 * A unified social credit code that is right by both its check characters (GB 32100, GB 11714) and yet is nobody's: its
 * organisation code begins with YY, YX or YW. Organisation codes were given out as digits until 2015 and since then from
 * the blocks that begin with M; the few older letters that exist are not followed by these. The division part is the real
 * one, so that whatever reads a region from a code has one to read.
 * @param start the registering department and the class, such as 91 for an enterprise.
 */
export function syntheticCode(start: string, divisionCode: string, range: CodeRange, n: number): string {
  const body = prefixes[range] + inAlphabet(n);
  const beforeCheck = start + divisionCode + body + organisationCheckCharacter(body);
  return beforeCheck + unifiedCheckCharacter(beforeCheck);
}

const prefixes: Readonly<Record<CodeRange, string>> = { enterprise: 'YY', counterparty: 'YX', authority: 'YW' };

const places = 6;
const base = unifiedAlphabet.length;
/** How many codes a range holds. */
export const codesInRange = base ** places;

function inAlphabet(n: number): string {
  let text = '';
  let rest = n % codesInRange;
  for (let place = 0; place < places; place++) {
    text = unifiedAlphabet.charAt(rest % base) + text;
    rest = Math.floor(rest / base);
  }
  return text;
}
