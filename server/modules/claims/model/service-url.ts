import type { Bilingual } from '../../../kernel/pure/text.ts';

/** Why an address cannot be that of a service of proof; undefined where it can. Encrypted, or on this very machine, where the simulator stands. */
export function serviceUrlFault(text: string): Bilingual | undefined {
  if (!URL.canParse(text)) return { zh: '不是有效的网址', en: 'is not a URL' };
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const here = hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && here))
    return { zh: '须为 https 地址', en: 'has to be an https address' };
  if (username !== '' || password !== '') return { zh: '地址中不得含口令', en: 'must not hold a password' };
  if (search !== '' || hash !== '') return { zh: '地址中不得含参数', en: 'must not hold a query or fragment' };
  return undefined;
}
