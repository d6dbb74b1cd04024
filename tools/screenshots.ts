import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findViolations, openBrowser } from '../web/journeys/open-browser.ts';
import { pages } from '../web/journeys/pages.ts';

const WIDTHS = [1440, 390] as const;
const LANGUAGES = ['zh', 'en'] as const;
const HEIGHTS = { 1440: 900, 390: 844 } as const;

/**
 * `npm run screenshots -- <url of a running demonstration> <folder> [beginning of paths]`: every page in both languages at both widths, whole. Tells
 * what a page wrote to the console as an error, what is wider than the phone, and what keeps a page from WCAG 2.2 AA.
 */
async function main(url: string, folder: string, only = ''): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const wanted = pages.filter(({ path }) => path.startsWith(only));
    for (const as of new Set(wanted.map((page) => page.as)))
      for (const language of LANGUAGES)
        for (const width of WIDTHS)
          await shoot(
            browser,
            { url, folder, as, language, width },
            wanted.filter((page) => page.as === as).map(({ path }) => path),
          );
  } finally {
    await browser.close();
  }
}

type Look = {
  readonly url: string;
  readonly folder: string;
  readonly as: string | undefined;
  readonly language: (typeof LANGUAGES)[number];
  readonly width: (typeof WIDTHS)[number];
};

async function shoot(browser: Browser, { url, folder, as, language, width }: Look, paths: readonly string[]): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: HEIGHTS[width] },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    // The content security policy is the page's; the checker is ours.
    bypassCSP: true,
  });
  if (as !== undefined) await context.request.post('/demo/sign-in', { data: { login: as }, headers: { 'x-jinqiao-page': '1' } });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stdout.write(`${page.url()}: ${error.message}\n`));
  for (const path of paths) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
    if (wide > width) process.stdout.write(`${path} ${language}: ${wide} px wide at ${width}\n`);
    for (const { id, nodes } of await findViolations(page))
      process.stdout.write(`${path} ${language} ${width}: ${id} ${nodes.join(' | ')}\n`);
    const shared = as !== undefined && pages.filter((other) => other.path === path).length > 1;
    const name = `${path === '/' ? 'front' : path.slice(1).replaceAll(/[^\w-]+/g, '-')}${shared ? `-${as.replace(/^demo\./, '')}` : ''}`;
    await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
  }
  await context.close();
}

const [url, folder, only] = process.argv.slice(2);
if (url === undefined || folder === undefined) {
  process.stderr.write('用法 Usage: npm run screenshots -- <url> <folder> [path]\n');
  process.exit(2);
}
await main(url, folder, only);
