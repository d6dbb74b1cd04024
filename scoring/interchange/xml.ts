import { limits } from '../limits.ts';

/** An element of XML: its local name, attributes, elements and the text between. Prefixes of namespaces are left off. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly elements: readonly Element[];
  readonly text: string;
};

const DEPTH = 64;

/**
 * Reads a small part of XML 1.0, strictly: elements, attributes, text, comments, CDATA and the five named entities. A document type, which could
 * draw in other files or grow without end, is refused, as is anything not well formed; then undefined.
 */
export function readXml(text: string): Element | undefined {
  if (text.length > limits.characters) return undefined;
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/y;
  const open: Building[] = [{ name: '', attributes: new Map(), elements: [], text: '' }];
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match || !take(open, match)) return undefined;
  }
  const [root, ...others] = open[0]!.elements;
  return open.length === 1 && root && others.length === 0 && open[0]!.text.trim() === '' ? root : undefined;
}

type Building = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly elements: Element[];
  text: string;
};

function take(open: Building[], [whole, data, closing, opening, inside, empty, between]: RegExpExecArray): boolean {
  const current = open.at(-1)!;
  if (between !== undefined) return append(current, unescaped(between));
  if (data !== undefined) return append(current, data);
  if (closing !== undefined) return open.length > 1 && open.pop()!.name === localName(closing);
  if (opening === undefined) return whole.startsWith('<!--') || whole.startsWith('<?');
  const attributes = attributesOf(inside ?? '');
  if (!attributes || open.length > DEPTH) return false;
  const element: Building = { name: localName(opening), attributes, elements: [], text: '' };
  current.elements.push(element);
  if (empty !== '/') open.push(element);
  return true;
}

function append(current: Building, text: string | undefined): boolean {
  current.text += text ?? '';
  return text !== undefined;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesOf(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  let end = 0;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const value = unescaped(match[2] ?? match[3]!);
    if (value === undefined || found.has(match[1]!)) return undefined;
    found.set(match[1]!, value);
    end = attribute.lastIndex;
  }
  return text.slice(end).trim() === '' ? found : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string | undefined {
  let known = true;
  const plain = text.replaceAll(/&([^;&\s]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
    const character =
      point === undefined ? NAMED[name] : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (character === undefined || !whole.endsWith(';')) known = false;
    return character ?? '';
  });
  return known ? plain : undefined;
}

/** Text as it may stand in an attribute or between elements; line ends and tabs in the form that readers do not turn into spaces. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"'\n\r\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
