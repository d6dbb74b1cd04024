import { choiceTitle } from '../../../../sdk/words/index.ts';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';

type Band = Operations['evaluation.list-monitoring']['output']['bands'][number];
type AlarmLevel = 'watch' | 'act';

/** Which band a figure is in; undefined below both. */
export function levelOf(bands: readonly Band[], kind: Band['kind'], value: number): AlarmLevel | undefined {
  const band = bands.find((one) => one.kind === kind);
  if (band === undefined || value < band.watch) return undefined;
  return value >= band.act ? 'act' : 'watch';
}

/** A figure with its level in words and colour; the plain figure where it calls for nobody. */
export function Level({ value, level }: { readonly value: string; readonly level: AlarmLevel | undefined }) {
  const { language } = useLanguage();
  if (level === undefined) return <span>{value}</span>;
  return (
    <span className={`state state-${level === 'act' ? 'bad' : 'waits'}`}>
      {value} {choiceTitle('level', level, language)}
    </span>
  );
}
