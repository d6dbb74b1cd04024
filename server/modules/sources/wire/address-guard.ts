import { addressGuard as guardOf, type AddressGuard, type Resolve } from '../../../kernel/address-guard.ts';
import { SourceFault } from '../model/source-fault.ts';

export type { AddressGuard } from '../../../kernel/address-guard.ts';

/** The guard of all connections to outside, which refuses as sources fail: by `source.address`. */
export const addressGuard = (allowed: readonly string[], resolve?: Resolve): AddressGuard =>
  guardOf(allowed, resolve, () => new SourceFault('source.address', 'not-public'));
