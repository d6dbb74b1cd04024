import type { Bilingual } from '../../../kernel/pure/text.ts';
import { commonParts } from './common-passwords.ts';

const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
/** What is left of a password without its common parts has to be at least this long. */
const MIN_OWN_PART = 6;
const MIN_DIFFERENT = 5;

/** A short part taken first would leave the rest of a long one behind. */
const longestFirst = commonParts.toSorted((a, b) => b.length - a.length);

/**
 * What is wrong with a new password, undefined when nothing: long enough, not the login, not made of what everybody takes. No rule asks for kinds of
 * characters (NIST SP 800-63B 3.1.1.2).
 */
export function passwordFault(password: string, login: string): Bilingual | undefined {
  const text = password.normalize('NFKC').toLowerCase();
  const characters = Array.from(text);
  if (characters.length < MIN_PASSWORD)
    return { zh: `至少 ${MIN_PASSWORD} 个字符`, en: `has at least ${MIN_PASSWORD} characters` };
  if (text.includes(login.toLowerCase())) return { zh: '不得包含登录名', en: 'must not hold the login' };
  if (new Set(characters).size < MIN_DIFFERENT) return { zh: '不同的字符太少', en: 'has too few different characters' };
  const own = longestFirst.reduce((rest, part) => rest.replaceAll(part, ''), text);
  if (Array.from(own).length < MIN_OWN_PART) return { zh: '属于常见密码，请换一个', en: 'is a common password; choose another' };
  return undefined;
}
