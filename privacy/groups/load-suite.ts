import { selfTest } from './self-test.ts';
import type { Suite, SuiteName } from './suite.ts';

/** Each brings its library only when it is asked for: unpacking one costs every worker a tenth of a second. */
const loaders: Readonly<Record<SuiteName, () => Promise<Suite>>> = {
  'x25519-native': async () => (await import('./x25519-suite.ts')).x25519Suite(),
  'ristretto255-wasm': async () => (await import('./ristretto-suite.ts')).ristrettoSuite(),
  'sm2-openssl': async () => (await import('./sm2-suite.ts')).sm2Suite(),
};

/** The suite of that name, after its self-test. Throws where it does not run here or does not pass. */
export async function loadSuite(name: SuiteName): Promise<Suite> {
  const suite = await loaders[name]();
  selfTest(suite);
  return suite;
}
