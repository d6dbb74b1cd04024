import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, InputNumber, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { BinsChart } from './bins-chart.tsx';
import { BinsTable } from './bins-table.tsx';
import { splitAt, type Parting } from './edit-bins.ts';
import { figure } from './percent.ts';
import { begin, redo, step, undo, type Steps } from './steps.ts';
import { rawOf, type Tried } from './tried.ts';

/** The bins of one characteristic, to be merged, split and moved, with evidence and information value anew after each step. */
export function BinsEditor({
  studyId,
  indicator,
  parting,
  onParting,
}: {
  readonly studyId: string;
  readonly indicator: string;
  /** As the analyst left it; undefined for the best there is. */
  readonly parting: Parting | undefined;
  readonly onParting: (parting: Parting | undefined) => void;
}) {
  const { t } = useLanguage();
  const [steps, setSteps] = useState<Steps<Parting | undefined>>(() => begin(parting));
  const best = useTried(studyId, indicator, undefined);
  const { data, error, isFetching } = useTried(studyId, indicator, steps.now);
  const place = useRef<HTMLElement>(null);
  // The list of characteristics is long: what was asked for below it comes into sight.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const go = (next: Steps<Parting | undefined>) => {
    setSteps(next);
    onParting(next.now);
  };
  const change = (next: Parting | undefined) => next !== undefined && go(step(steps, next));
  const now = steps.now ?? (data === undefined ? undefined : partingOf(data));
  return (
    <section ref={place} className="sheet" aria-label={t({ zh: '分箱', en: 'Bins' })} aria-busy={isFetching}>
      <div className="sheet-head">
        <h2>{data === undefined ? indicator : t({ zh: `${data.title.zh}的分箱`, en: `Bins of ${data.title.en}` })}</h2>
        <div className="switches">
          <Button icon={<UndoOutlined />} disabled={steps.past.length === 0} onClick={() => go(undo(steps))}>
            {t({ zh: '撤销', en: 'Undo' })}
          </Button>
          <Button icon={<RedoOutlined />} disabled={steps.future.length === 0} onClick={() => go(redo(steps))}>
            {t({ zh: '重做', en: 'Redo' })}
          </Button>
          <Button disabled={steps.now === undefined} onClick={() => go(step(steps, undefined))}>
            {t({ zh: '恢复最优', en: 'Back to the best' })}
          </Button>
        </div>
      </div>
      <ProblemAlert error={error} />
      {data === undefined || now === undefined ? (
        error === null && <Skeleton active />
      ) : (
        <>
          <p className="bins-value" aria-live="polite">
            {t({ zh: '信息值（IV）', en: 'Information value' })} <strong>{figure(data.informationValue)}</strong>
            {best.data !== undefined && steps.now !== undefined && (
              <span className="source">
                {t({
                  zh: `最优为 ${figure(best.data.informationValue)}`,
                  en: `the best is ${figure(best.data.informationValue)}`,
                })}
              </span>
            )}
          </p>
          <BinsChart tried={data} />
          <BinsTable tried={data} parting={now} onParting={change} />
          {'cuts' in now && <NewCut tried={data} onCut={(cut) => change(splitAt(now, cut))} />}
        </>
      )}
    </section>
  );
}

const partingOf = ({ cuts, groups }: Tried): Parting => (groups === null ? { cuts: cuts ?? [] } : { groups });

function useTried(studyId: string, indicator: string, parting: Parting | undefined) {
  const platform = usePlatform();
  const { language } = useLanguage();
  const input = { studyId, indicator, ...parting };
  return useQuery({
    queryKey: ['modelling.try-bins', input, language],
    queryFn: ({ signal }) => platform.call('modelling.try-bins', input, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A new boundary where the analyst types it, in the unit people write. */
function NewCut({ tried, onCut }: { readonly tried: Tried; readonly onCut: (cut: number) => void }) {
  const { t } = useLanguage();
  const [value, setValue] = useState<number | null>(null);
  const { unit } = tried;
  return (
    <div className="form-row bins-new">
      <label>
        {t({ zh: `在此处拆分${unit.zh === '' ? '' : `（${unit.zh}）`}`, en: `Split at ${unit.en}` })}{' '}
        <InputNumber value={value} onChange={setValue} />
      </label>
      <Button
        disabled={value === null}
        onClick={() => {
          if (value !== null) onCut(rawOf(value, tried));
          setValue(null);
        }}
      >
        {t({ zh: '拆分', en: 'Split' })}
      </Button>
    </div>
  );
}
