import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * Why an address cannot be a source's; undefined where it can. Data of enterprises travels encrypted: plain HTTP only to this very machine,
 * which is where a simulator stands. Whether the machine behind a name may be reached is judged when it is, after its name is resolved.
 */
export function sourceUrlFault(text: string): Bilingual | undefined {
  if (!URL.canParse(text)) return { zh: '不是有效的网址', en: 'is not a URL' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return { zh: '须为 https 地址', en: 'has to be an https address' };
  if (url.username !== '' || url.password !== '') return { zh: '地址中不得含口令', en: 'must not hold a password' };
  if (url.search !== '' || url.hash !== '') return { zh: '地址中不得含参数', en: 'must not hold a query or fragment' };
  return undefined;
}

/** An address written as a number; a name could lead anywhere. */
const isLoopback = (host: string): boolean => host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
