import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * Why an address cannot be an endpoint; undefined where it can. Messages travel encrypted: plain HTTP only to this very machine, and only where that is
 * open. Whether the machine behind a name may be reached is judged at each connection, after the name is resolved.
 */
export function endpointUrlFault(text: string, mayReach: (address: string) => boolean): Bilingual | undefined {
  if (!URL.canParse(text)) return { zh: '不是有效的网址', en: 'is not a URL' };
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(host) && mayReach(host)))
    return { zh: '须为 https 地址', en: 'has to be an https address' };
  if (url.username !== '' || url.password !== '') return { zh: '地址中不得含口令', en: 'must not hold a password' };
  if (url.hash !== '') return { zh: '地址中不得含“#”部分', en: 'must not hold a fragment' };
  if (isAddress(host) && !mayReach(host)) return { zh: '该地址不在公网', en: 'is not a public address' };
  return undefined;
}

/** Written as a number; a name could lead anywhere. */
const isLoopback = (host: string): boolean => host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** As the URL parser leaves them, whatever they were written like. */
const isAddress = (host: string): boolean => host.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
