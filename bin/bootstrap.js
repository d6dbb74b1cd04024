// What must be true before the TypeScript runs: packages installed as locked, and a Node that is new enough. Plain JavaScript
// without dependencies for the host's Node (18 or newer), which may know neither TypeScript nor our packages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFileLock } from './file-lock.js';

/** The first with argon2id, by which passwords are kept. */
const REQUIRED = [24, 7];
const REQUIRED_TEXT = REQUIRED.join('.');
const SHOWN_LOG_LINES = 30;
const TICK_MS = 1_000;

/**
 * How every program of this checkout runs. The young generation is large enough that an answer or a batch of rows dies in it; the bound on
 * the old one makes the collector come before garbage has grown to half a gigabyte. Marking and the clearing of the young generation go along
 * with the work instead of in threads beside it, which would take the processors from the database just when requests wait for it: the slowest
 * requests took twice as long, and a tenth fewer were answered.
 */
export const nodeFlags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=32',
  '--max-old-space-size=1024',
  '--no-concurrent-marking',
  '--no-parallel-scavenge',
];

/** The root of the checkout, also when this file is reached through a symbolic link. */
export const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.jinqiao-stamp');
const stateDir = join(root, '.jinqiao');
const logFile = join(stateDir, 'install.log');

/** Makes node_modules be what package-lock.json says; does nothing when it already is. Ends the process when it cannot. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const onWait = (pid) => process.stderr.write(`等待另一个安装进程 Waiting for another install (pid ${pid})\n`);
  try {
    await withFileLock(join(stateDir, 'install.lock'), () => (isInstalled() ? undefined : install()), { onWait });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

async function install() {
  const hash = lockHash();
  mkdirSync(stateDir, { recursive: true });
  const started = Date.now();
  const stopProgress = showProgress('安装依赖 Installing packages', started);
  const code = await runNpmCi().finally(stopProgress);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    throw new Error(
      `${reasonIn(readFileSync(logFile, 'utf8'))}\n` +
        `安装依赖失败（npm 退出码 ${code}），日志 Installing packages failed (npm exit code ${code}), log: ${logFile}`,
    );
  }
  writeFileSync(stampFile, hash);
  process.stderr.write(`安装依赖 Installing packages ✓ ${seconds} s\n`);
}

// npm writes its reason first and a page of advice after it.
function reasonIn(log) {
  const lines = log.trimEnd().split('\n');
  const errors = lines.filter((line) => line.startsWith('npm error'));
  return (errors.length > 0 ? errors.slice(0, SHOWN_LOG_LINES) : lines.slice(-SHOWN_LOG_LINES)).join('\n');
}

// The scopes are named because NODE_ENV=production or a user's npmrc would otherwise leave some of them out unnoticed.
function runNpmCi() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const { command, prefix, shell } = npmCommand();
  const log = openSync(logFile, 'w');
  const child = spawn(command, [...prefix, ...args], {
    cwd: root,
    env: { ...process.env, PATH: outsidePath() },
    stdio: ['ignore', log, log],
    shell,
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm 无法启动 npm could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}

// `npm ci` deletes node_modules first, and with it a packaged Node that npm's scripts put on the PATH: npm itself must run on
// another one.
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli && node && /\.c?js$/.test(cli) && existsSync(cli) && existsSync(node) && !isInside(node) && !isInside(cli)) {
    return { command: node, prefix: [cli], shell: false };
  }
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

function outsidePath() {
  const directories = (process.env.PATH ?? '').split(delimiter);
  return directories.filter((directory) => directory !== '' && !isInside(directory)).join(delimiter);
}

function isInside(path) {
  return `${existsSync(path) ? realpathSync(path) : path}${sep}`.startsWith(modules + sep);
}

function showProgress(label, started) {
  const stream = process.stderr;
  if (!stream.isTTY) {
    stream.write(`${label} …\n`);
    return () => {};
  }
  const draw = () => stream.write(`\r${label} … ${Math.round((Date.now() - started) / 1000)} s`);
  draw();
  const timer = setInterval(draw, TICK_MS);
  return () => {
    clearInterval(timer);
    stream.write('\r\u001b[K');
  };
}

/** The path of a Node that is new enough: the running one, else the packaged one. Ends the process when there is neither. */
export function nodePath() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > REQUIRED[0] || (major === REQUIRED[0] && minor >= REQUIRED[1])) return process.execPath;
  const system = { win32: 'win' }[process.platform] ?? process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(modules, `node-${system}-${process.arch}`, 'bin', binary);
  if (existsSync(packaged)) return packaged;
  return withoutNode();
}

function withoutNode() {
  process.stderr.write(
    `\n需要 Node.js ${REQUIRED_TEXT} 或更新版本，当前为 ${process.version}；本平台（${process.platform}-${process.arch}）没有可随包安装的 Node。\n` +
      `请从 https://nodejs.org/zh-cn/download 安装 Node.js ${REQUIRED_TEXT}（或 nvm install ${REQUIRED[0]}），然后重新运行。\n` +
      `Node.js ${REQUIRED_TEXT} or newer is needed; this is ${process.version}, and no packaged Node runs on this platform.\n` +
      `Install Node.js ${REQUIRED_TEXT} from https://nodejs.org/en/download (or: nvm install ${REQUIRED[0]}) and run the command again.\n\n`,
  );
  process.exit(1);
}

/**
 * Runs a script of this checkout (TypeScript or JavaScript) on that Node with the terminal of this process; passes signals on.
 * @param {string} file relative to the root
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} the exit code, 128 + n for a signal
 */
export async function runScript(file, args, options = {}) {
  const node = nodePath();
  const path = [join(modules, '.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [...nodeFlags, join(root, file), ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, PATH: path, ...options.env },
    stdio: options.stdio ?? 'inherit',
  });
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text) => options.onOutput?.(text));
  }
  const stopForwarding = forwardSignals(child);
  const code = await new Promise((resolve) => {
    // ENOENT although the file is there means that its loader is not, as on Alpine, which has no glibc.
    child.once('error', (error) => resolve(error.code === 'ENOENT' ? withoutNode() : reportError(error)));
    child.once('close', (exitCode, signal) => resolve(exitCode ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)));
  });
  stopForwarding();
  return code;
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

function reportError(error) {
  process.stderr.write(`${error.message}\n`);
  return 1;
}

// A terminal's Ctrl-C reaches the child by itself, as it is in the same process group; passing it on as well would be a second
// one, which many programs take for "stop at once". Without a terminal it must be passed on.
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}
