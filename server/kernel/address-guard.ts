import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Resolves names of machines outside, and lets through only addresses that may be reached. */
export type AddressGuard = {
  /** For the connection itself: the address that was judged is the one that is connected to. */
  readonly lookup: LookupFunction;
  /** @throws `refusal` where a host written as an address may not be reached; names are judged when resolved. */
  readonly requireLiteral: (host: string) => void;
  readonly mayReach: (address: string) => boolean;
};

/** A host outside leads to an address that may not be reached. */
export class AddressRefused extends Error {
  constructor() {
    super('the address is not public');
    this.name = 'AddressRefused';
  }
}

/** Not public (IANA special-purpose address registries): private, local, shared, documentation, multicast, and what tunnels into them. */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const closed6 = [
  '::/8',
  '64:ff9b::/32',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

export type Resolve = (host: string, options: { all: true }, done: (error: Error | null, found: LookupAddress[]) => void) => void;

/** @param allowed networks that are open although they are not public, such as that of the government's own lines. @param refusal what is thrown. */
export function addressGuard(
  allowed: readonly string[],
  resolve: Resolve = lookup,
  refusal: () => Error = () => new AddressRefused(),
): AddressGuard {
  const open = blockListOf(allowed);
  // Apart, because a list takes an IPv4 address for the IPv6 one that maps it, and those are closed as a whole.
  const closed = { ipv4: blockListOf(closed4), ipv6: blockListOf(closed6) };
  const mayReach = (address: string) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    return open.check(address, family) || !closed[family].check(address, family);
  };
  return {
    mayReach,
    requireLiteral: (host) => {
      const address = host.replace(/^\[|\]$/g, '');
      if (isIP(address) !== 0 && !mayReach(address)) throw refusal();
    },
    lookup: (host, options, done) => {
      resolve(host, { all: true }, (error, found) => {
        if (error !== null) return done(error, '', 0);
        // One address that may not be reached makes the name suspect as a whole.
        if (found.length === 0 || found.some(({ address }) => !mayReach(address))) return done(refusal(), '', 0);
        if (options.all === true) return done(null, found);
        return done(null, found[0]!.address, found[0]!.family);
      });
    },
  };
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(bits)) throw new RangeError(`not a network: ${network}`);
    list.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
