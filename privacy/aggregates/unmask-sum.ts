import { AggregateRefusedError } from './aggregate-refused-error.ts';
import { addTo, agreedKey, maskOf, openKeyOf } from './masks.ts';
import { joinShares, type Share } from './shamir.ts';
import type { KeysMessage, OpenedMessage } from './sum-messages.ts';
import { pairPurpose } from './sum-member.ts';

/** What the aggregator has of one pass when its members have opened the masks. */
export type GatheredSum = {
  readonly pass: string;
  readonly threshold: number;
  /** The keys of all that gave shares, also of those lost since. */
  readonly present: readonly KeysMessage[];
  readonly masked: ReadonlyMap<string, BigUint64Array>;
  /** One list from each member that still answers. */
  readonly opened: readonly (readonly OpenedMessage[])[];
};

/** The sum of the values that arrived, and nothing of any one of them. Throws `AggregateRefusedError` where too few opened, or wrongly. */
export function unmaskSum({ pass, threshold, present, masked, opened }: GatheredSum): BigUint64Array {
  const [first] = masked.values();
  if (first === undefined) throw new AggregateRefusedError('too-few-members');
  const sum = new BigUint64Array(first.length);
  for (const values of masked.values()) addTo(sum, values, 1);
  const secretOf = (name: string, kind: OpenedMessage['kind']): Uint8Array => {
    const shares = opened
      .flatMap((list) => list.filter((one) => one.name === name && one.kind === kind))
      .map(({ share }): Share => share);
    if (shares.length < threshold) throw new AggregateRefusedError('too-few-members', name);
    return joinShares(shares.slice(0, threshold));
  };
  for (const { name } of present.filter((one) => masked.has(one.name)))
    addTo(sum, maskOf(secretOf(name, 'seed'), sum.length), -1);
  for (const lost of present.filter((one) => !masked.has(one.name))) {
    const secret = secretOf(lost.name, 'masking');
    if (Buffer.from(openKeyOf(secret)).toString('hex') !== lost.masking)
      throw new AggregateRefusedError('not-the-protocol', lost.name);
    for (const peer of present.filter(({ name }) => masked.has(name))) {
      const shared = agreedKey(secret, Buffer.from(peer.masking, 'hex'), pairPurpose(pass));
      addTo(sum, maskOf(shared, sum.length), peer.name < lost.name ? -1 : 1);
    }
  }
  return sum;
}
