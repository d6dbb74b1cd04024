import { SingleBar } from 'cli-progress';
import type { Bilingual } from './language.ts';
import type { Terminal } from './terminal.ts';

export type Progress = {
  readonly update: (value: number) => void;
  /** Ends the live line; on anything but a terminal it says where it ended. */
  readonly stop: () => void;
};

export type ProgressOptions = {
  readonly label: Bilingual;
  readonly unit: 'bytes' | 'rows' | 'passes';
  /** Where the work ends; left out where nobody knows. */
  readonly total?: number;
  /** Where it begins, when earlier work is continued. */
  readonly start?: number;
};

const units = {
  bytes: { zh: '字节', en: 'bytes' },
  rows: { zh: '行', en: 'rows' },
  passes: { zh: '轮', en: 'passes' },
} as const satisfies Record<ProgressOptions['unit'], Bilingual>;
const PLAIN_LINE_EVERY_MS = 3_000;
const BAR_WIDTH = 24;
const FRAMES_PER_SECOND = 8;

/** A bar on a terminal, and elsewhere a plain line every few seconds. Both on the error stream, so that answers stay clean. */
export function startProgress(terminal: Terminal, options: ProgressOptions): Progress {
  const started = performance.now();
  const lineAt = (value: number) => progressLine(terminal, options, value, (performance.now() - started) / 1000);
  return terminal.err.isTTY ? liveProgress(terminal, options, lineAt) : plainProgress(terminal, options, lineAt);
}

function liveProgress(terminal: Terminal, options: ProgressOptions, lineAt: (value: number) => string): Progress {
  const bar = new SingleBar({
    format: (_options, params) => lineAt(params.value),
    stream: terminal.err,
    fps: FRAMES_PER_SECOND,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(options.total ?? Number.MAX_SAFE_INTEGER, options.start ?? 0);
  return { update: (value) => bar.update(value), stop: () => bar.stop() };
}

function plainProgress(terminal: Terminal, options: ProgressOptions, lineAt: (value: number) => string): Progress {
  let last = performance.now();
  let current = options.start ?? 0;
  return {
    update: (value) => {
      current = value;
      if (performance.now() - last < PLAIN_LINE_EVERY_MS) return;
      last = performance.now();
      terminal.err.write(`${lineAt(value)}\n`);
    },
    stop: () => void terminal.err.write(`${lineAt(current)}\n`),
  };
}

/** How far, of how much, how fast and how long still. */
export function progressLine(
  terminal: Pick<Terminal, 'language' | 'paintErr'>,
  options: ProgressOptions,
  value: number,
  seconds: number,
): string {
  const { language, paintErr } = terminal;
  const { total } = options;
  const amount =
    options.unit === 'bytes' ? sizeText : (count: number) => `${count.toLocaleString('en-US')} ${units[options.unit][language]}`;
  const perSecond = seconds > 0 ? (value - (options.start ?? 0)) / seconds : 0;
  const speed = perSecond > 0 ? `${amount(Math.round(perSecond))}/${language === 'zh' ? '秒' : 's'}` : '';
  const label = options.label[language];
  if (total === undefined) return [label, amount(value), speed].filter((part) => part !== '').join('  ');
  const share = total === 0 ? 1 : Math.min(1, value / total);
  const full = Math.round(share * BAR_WIDTH);
  const bar = paintErr.cyan('█'.repeat(full)) + paintErr.dim('░'.repeat(BAR_WIDTH - full));
  const left = perSecond > 0 && value < total ? remaining((total - value) / perSecond, language) : '';
  return [label, bar, `${Math.floor(share * 100)}%`, `${amount(value)} / ${amount(total)}`, speed, left]
    .filter((part) => part !== '')
    .join('  ');
}

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function remaining(seconds: number, language: 'zh' | 'en'): string {
  const whole = Math.ceil(seconds);
  const text = whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return language === 'zh' ? `还需 ${text}` : `${text} left`;
}
