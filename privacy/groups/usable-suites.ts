import { loadSuite } from './load-suite.ts';
import { suiteNames, type SuiteName } from './suite.ts';

/**
 * The suites this machine offers a peer, best first: those that load and pass their self-test; of `wanted` alone, where one is named. A native library
 * that does not load is simply not among them.
 */
export async function usableSuites(wanted?: SuiteName): Promise<readonly SuiteName[]> {
  const usable: SuiteName[] = [];
  for (const name of suiteNames.filter((one) => one === (wanted ?? one))) {
    try {
      await loadSuite(name);
      usable.push(name);
    } catch {
      // Too old a C library, another processor, or an OpenSSL without the curve: the next one serves.
    }
  }
  return usable;
}
