import type { Browser } from 'playwright-core';
import { findFreePort } from '../../server/host/postgres/access.ts';
import { openWorld, security, type World } from '../../server/testing/world.ts';
import { openBrowser, visit, type Look, type Visitor } from './open-browser.ts';

/** A served platform of its own and the browser that walks it. */
export type Journey = {
  readonly world: World;
  readonly url: string;
  readonly browser: Browser;
  /** A browser of somebody who has not signed in. */
  readonly visit: (look?: Look) => Promise<Visitor>;
  /** Makes a client whose key stands for a person signed in with this role. */
  readonly enlist: (clientId: string, who: object) => Promise<void>;
  /** The browser of a client that was enlisted. */
  readonly as: (clientId: string, look?: Look) => Promise<Visitor>;
  readonly close: () => Promise<void>;
};

/** Opens the platform at an address it knows for its own, as cookies and passkeys need it. */
export async function openJourney(options: { readonly now?: () => Date } = {}): Promise<Journey> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const world = await openWorld({ ...options, publicUrl: url });
  await world.http.listen({ port, host: '127.0.0.1' });
  const browser = await openBrowser();
  const keys = new Map<string, string>();
  return {
    world,
    url,
    browser,
    visit: (look = {}) => visit(browser, url, look),
    enlist: async (clientId, who) => {
      const { key } = await world.call<{ key: string }>(security, 'access.create-client', {
        clientId,
        name: `示例${clientId}`,
        ...who,
      });
      keys.set(clientId, key);
    },
    as: (clientId, look = {}) => {
      const key = keys.get(clientId);
      if (key === undefined) throw new Error(`${clientId} is not enlisted`);
      return visit(browser, url, { ...look, key });
    },
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}
