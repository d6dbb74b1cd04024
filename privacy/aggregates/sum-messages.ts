import { sign, verify, type KeyObject } from 'node:crypto';
import { verifyingKey } from '../contract/party-file.ts';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import type { Share } from './shamir.ts';
import type { SumTerms } from './sum-terms.ts';

/** A member's open keys for one pass, signed by it: whoever carries them cannot put others in their place. Hexadecimal. */
export type KeysMessage = {
  readonly name: string;
  readonly sharing: string;
  readonly masking: string;
  readonly signature: string;
};
/** Something only one member can read, by name of that member on the way to the aggregator, of the sender on the way from it. */
export type BoxMessage = { readonly name: string; readonly box: string };
/** What a member tells of another: a share of its own seed where its number arrived, of its masking key where it did not. Never of both. */
export type OpenedMessage = { readonly name: string; readonly kind: 'seed' | 'masking'; readonly share: Share };

export function signedKeys(pass: string, keys: Omit<KeysMessage, 'signature'>, identity: KeyObject): KeysMessage {
  return { ...keys, signature: sign(null, signedBytes(pass, keys), identity).toString('base64') };
}

/** Throws `not-a-member` where a message is not of an agreed member, or two are of one. */
export function requireKeys(pass: string, { members }: SumTerms, messages: readonly KeysMessage[]): void {
  if (new Set(messages.map(({ name }) => name)).size !== messages.length) throw new AggregateRefusedError('not-a-member');
  for (const { signature, ...keys } of messages) {
    const member = members.find(({ name }) => name === keys.name);
    if (member === undefined) throw new AggregateRefusedError('not-a-member', keys.name);
    if (!verify(null, signedBytes(pass, keys), verifyingKey(member.identity), Buffer.from(signature, 'base64')))
      throw new AggregateRefusedError('not-a-member', keys.name);
  }
}

const signedBytes = (pass: string, { name, sharing, masking }: Omit<KeysMessage, 'signature'>) =>
  Buffer.from(JSON.stringify(['jinqiao-sum/1 keys', pass, name, sharing, masking]));

/** Throws `not-the-protocol` where what came is not of this form. */
export function requireForm<Form>(value: unknown, fits: (value: unknown) => value is Form): Form {
  if (!fits(value)) throw new AggregateRefusedError('not-the-protocol');
  return value;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string';
const isListOf = <Item>(value: unknown, fits: (one: unknown) => one is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(fits);

export const isKeysMessage = (value: unknown): value is KeysMessage =>
  isObject(value) && [value['name'], value['sharing'], value['masking'], value['signature']].every(isText);
const isBox = (value: unknown): value is BoxMessage => isObject(value) && isText(value['name']) && isText(value['box']);
const isOpened = (value: unknown): value is OpenedMessage =>
  isObject(value) &&
  isText(value['name']) &&
  (value['kind'] === 'seed' || value['kind'] === 'masking') &&
  isShare(value['share']);

const isShare = (value: unknown): value is Share =>
  isObject(value) &&
  Number.isInteger(value['place']) &&
  typeof value['value'] === 'string' &&
  /^[0-9a-f]{64}$/.test(value['value']);
export const isKeysList = (value: unknown): value is readonly KeysMessage[] => isListOf(value, isKeysMessage);
export const isBoxList = (value: unknown): value is readonly BoxMessage[] => isListOf(value, isBox);
export const isOpenedList = (value: unknown): value is readonly OpenedMessage[] => isListOf(value, isOpened);
export const isNameList = (value: unknown): value is readonly string[] => isListOf(value, (one): one is string => isText(one));
