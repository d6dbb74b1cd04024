import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const INSTALLED = '/usr/bin/chromium';

export type Look = { readonly language?: 'zh' | 'en'; readonly phone?: boolean; readonly key?: string };

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Holds the page to WCAG 2.2 AA, as far as a program can tell. */
  readonly expectAccessible: () => Promise<void>;
  /** What the page itself said went wrong. */
  readonly faults: readonly string[];
};

/** The real browser, with the flags under which it also runs as root and asks nothing of the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['JINQIAO_BROWSER'] ?? INSTALLED,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a computer or with a phone, in a browser that remembers nothing yet. */
export async function visit(browser: Browser, url: string, look: Look = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    // A journey looks at what is there, and waits for no movement to end.
    reducedMotion: 'reduce',
    locale: look.language === 'en' ? 'en-GB' : 'zh-CN',
    // The content security policy is the page's; the checker is ours.
    bypassCSP: true,
    ...(look.key === undefined ? {} : { extraHTTPHeaders: { authorization: `Bearer ${look.key}` } }),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, context, faults, expectAccessible: () => expectAccessible(page) };
}

/** What keeps a page from WCAG 2.2 AA, as far as a program can tell. */
export async function findViolations(page: Page): Promise<readonly { readonly id: string; readonly nodes: readonly string[] }[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
    }));
  });
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}
