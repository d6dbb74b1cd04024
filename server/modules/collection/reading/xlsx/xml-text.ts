import { UNREADABLE } from '../broken-row.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that a piece of XML content stands for; characters XML forbids become unreadable. */
export function unescapeXml(xml: string): string {
  let text = xml.includes('\r') ? xml.replaceAll(/\r\n?/g, '\n') : xml;
  if (text.includes('<![CDATA[')) {
    text = withoutSections(text, /<!\[CDATA\[/g, /\]\]>/g, (inner) => inner.replaceAll('&', '&amp;'));
  }
  return text.includes('&') ? text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g, entity) : text;
}

/**
 * The text of a string element: its runs joined, without the phonetic readings (`rPh`) that East Asian editions keep beside
 * it, and with the `_xHHHH_` escapes of ECMA-376 (ST_Xstring) resolved.
 */
export function stringText(xml: string): string {
  const plain = xml.includes('rPh')
    ? withoutSections(xml, /<(?:[\w.-]{1,64}:)?rPh[\s>]/g, /<\/(?:[\w.-]{1,64}:)?rPh\s*>/g, () => '')
    : xml;
  let text = '';
  let at = 0;
  for (;;) {
    const open = nextText(plain, at);
    if (open === undefined) break;
    text += unescapeXml(plain.slice(open.from, open.to));
    at = open.to;
  }
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_all, hex: string) => codePoint(Number.parseInt(hex, 16))).toWellFormed()
    : text;
}

/** The attributes of a tag by local name and, where it has a prefix, by full name as well. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/(?<![\w:.-])([\w:.-]{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name!, unescapeXml(double ?? single ?? ''));
  }
  return found;
}

const OPENING = /<(?:[\w.-]{1,64}:)?t(?:\s[^<>]*)?>/g;

function nextText(xml: string, at: number): { from: number; to: number } | undefined {
  // By far the most frequent form first; the pattern takes what has attributes or a prefix.
  if (at === 0 && xml.startsWith('<t>')) return { from: 3, to: endOfText(xml, 3) };
  OPENING.lastIndex = at;
  for (let found = OPENING.exec(xml); found; found = OPENING.exec(xml)) {
    if (found[0].endsWith('/>')) continue;
    return { from: OPENING.lastIndex, to: endOfText(xml, OPENING.lastIndex) };
  }
  return undefined;
}

function endOfText(xml: string, from: number): number {
  let end = xml.indexOf('<', from);
  // Character data ends at the next tag, except that a CDATA section belongs to it.
  while (end >= 0 && xml.startsWith('<![CDATA[', end)) {
    const close = xml.indexOf(']]>', end);
    end = close < 0 ? -1 : xml.indexOf('<', close);
  }
  return end < 0 ? xml.length : end;
}

/**
 * Replaces every section from `open` to `close` by what `replace` makes of its inside. In one pass: a pattern with both ends in
 * it would search the whole rest again for each opening that is never closed.
 */
function withoutSections(xml: string, open: RegExp, close: RegExp, replace: (inner: string) => string): string {
  let text = '';
  let at = 0;
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    text += xml.slice(at, found.index);
    close.lastIndex = open.lastIndex;
    const end = close.exec(xml);
    text += replace(xml.slice(open.lastIndex, end?.index));
    at = end ? close.lastIndex : xml.length;
    open.lastIndex = at;
  }
  return text + xml.slice(at);
}

function entity(all: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name] ?? all;
  return codePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10));
}

function codePoint(code: number): string {
  return code === 0 || code > 0x10ffff ? UNREADABLE : String.fromCodePoint(code);
}
