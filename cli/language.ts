import type { Bilingual, Language } from '../sdk/words/index.ts';

export type { Bilingual, Language };

/** The language of this run: `--lang`, else that of the surroundings when it is English, else Chinese. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const surroundings = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return (given ?? surroundings).toLowerCase().startsWith('en') ? 'en' : 'zh';
}
