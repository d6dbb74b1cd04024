import type { Connector } from './connector.ts';
import { httpJson } from './connectors/http-json.ts';

/** All connectors there are, by name. */
export const connectors: ReadonlyMap<string, Connector> = new Map([httpJson].map((one) => [one.name, one]));
