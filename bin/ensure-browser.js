// A browser for the journeys: the one that is installed, else what the system's packages or Playwright offer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, root } from './bootstrap.js';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FONTS = '/usr/share/fonts/opentype/noto';

/** The path of a Chrome or Chromium, installed when there is none. @throws with what to do when none can be had. */
export function ensureBrowser() {
  const found = findBrowser();
  // Without these fonts Chinese is boxes, and a screenshot shows nothing.
  const fonts = process.platform !== 'linux' || existsSync(FONTS);
  if (found !== undefined && fonts) return found;
  if (isDebianRoot()) installPackages([...(found === undefined ? ['chromium'] : []), ...(fonts ? [] : ['fonts-noto-cjk'])]);
  else if (found === undefined) downloadByPlaywright();
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    '找不到浏览器：请安装 Chrome 或 Chromium，或以 JINQIAO_BROWSER 指定其路径\n' +
      'No browser: install Chrome or Chromium, or name its path in JINQIAO_BROWSER',
  );
}

function findBrowser() {
  const named = process.env.JINQIAO_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return KNOWN.find((path) => existsSync(path)) ?? playwrightsOwn();
}

function playwrightsOwn() {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const { stdout } = spawnSync(nodePath(), ['-e', script], { cwd: root, encoding: 'utf8' });
  return stdout !== '' && existsSync(stdout) ? stdout : undefined;
}

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installPackages(names) {
  process.stderr.write(`安装 Installing ${names.join(' ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]])
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

function downloadByPlaywright() {
  process.stderr.write('下载浏览器 Downloading a browser …\n');
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  spawnSync(nodePath(), [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
