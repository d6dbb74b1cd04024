import { CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { NativeSelect } from '../native-select.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { betterBin, signed, toneOf, type Characteristic, type Evaluation, type Model } from './evaluation.ts';

/** As many as the operation takes. */
const MOST = 20;
const SUGGESTED = 4;
type Wanted = Readonly<Record<string, number>>;

/** Indicators as they could be, and the score and grade they would give at once. Nothing is kept. */
export function WhatIf({
  evaluation,
  model,
  code,
}: {
  readonly evaluation: Evaluation;
  readonly model: Model;
  readonly code?: string;
}) {
  const { t } = useLanguage();
  const [wanted, setWanted] = useState<Wanted>({});
  const all = model.reading.characteristics;
  const binNow = (indicator: string) => evaluation.indicators.find((one) => one.indicator === indicator)?.bin ?? null;
  const set = (indicator: string, bin: number | undefined) => {
    const { [indicator]: _, ...rest } = wanted;
    setWanted(bin === undefined ? rest : { ...rest, [indicator]: bin });
  };
  const suggested = evaluation.adverse
    .map(({ indicator }) => all.find((one) => one.indicator === indicator)!)
    .flatMap((one) => {
      const bin = betterBin(one, binNow(one.indicator));
      return bin === undefined || wanted[one.indicator] !== undefined ? [] : [{ one, bin }];
    })
    .slice(0, SUGGESTED);
  const rest = all.filter(({ indicator }) => wanted[indicator] === undefined);
  return (
    <section className="sheet">
      <h2>{t({ zh: '如果……', en: 'What if' })}</h2>
      <p className="source">
        {t({
          zh: '选一项或几项指标，看看变好（或变差）后的得分和等级。只是试算，不保存，也不影响评价。',
          en: 'Choose indicators and see what score and grade would be. It is only tried; nothing is kept and nothing changes.',
        })}
      </p>
      <ul className="what-if-rows">
        {Object.entries(wanted).map(([indicator, bin]) => (
          <Row
            key={indicator}
            one={all.find((each) => each.indicator === indicator)!}
            now={binNow(indicator)}
            bin={bin}
            onChange={(next) => set(indicator, next)}
          />
        ))}
      </ul>
      <Outcome wanted={wanted} model={model} {...(code === undefined ? {} : { code })} />
      <div className="what-if-add">
        {suggested.map(({ one, bin }) => (
          <Button key={one.indicator} className="what-if-suggested" onClick={() => set(one.indicator, bin)}>
            {t({ zh: `${one.title.zh} → ${one.bins[bin]!.text.zh}`, en: `${one.title.en} → ${one.bins[bin]!.text.en}` })}
          </Button>
        ))}
        {Object.keys(wanted).length < MOST && (
          <NativeSelect
            label={t({ zh: '添加一项指标', en: 'Add an indicator' })}
            none={t({ zh: '添加一项指标…', en: 'Add an indicator…' })}
            value=""
            options={rest.map((one) => ({ value: one.indicator, label: `${t(one.theme)} · ${t(one.title)}` }))}
            onChange={(indicator) => {
              const one = all.find((each) => each.indicator === indicator);
              if (one !== undefined) set(one.indicator, betterBin(one, binNow(one.indicator)) ?? binNow(one.indicator) ?? 0);
            }}
          />
        )}
      </div>
    </section>
  );
}

function Row({
  one,
  now,
  bin,
  onChange,
}: {
  readonly one: Characteristic;
  readonly now: number | null;
  readonly bin: number;
  readonly onChange: (bin: number | undefined) => void;
}) {
  const { t } = useLanguage();
  return (
    <li>
      <span>{t(one.title)}</span>
      <NativeSelect
        label={t(one.title)}
        value={String(bin)}
        options={one.bins.map(({ text }, at) => ({
          value: String(at),
          label: at === now ? t({ zh: `${text.zh}（目前）`, en: `${text.en} (now)` }) : t(text),
        }))}
        onChange={(value) => onChange(Number(value))}
      />
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t({ zh: `不再试算${one.title.zh}`, en: `Leave out ${one.title.en}` })}
        onClick={() => onChange(undefined)}
      />
    </li>
  );
}

/** Asked anew with every choice; until the answer is there the one before stays. */
function Outcome({ wanted, model, code }: { readonly wanted: Wanted; readonly model: Model; readonly code?: string }) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const changes = Object.entries(wanted).map(([indicator, bin]) => ({
    indicator,
    value: model.reading.characteristics.find((one) => one.indicator === indicator)!.bins[bin]!.example,
  }));
  const input = { changes, ...(code === undefined ? {} : { code }) };
  const { data, error } = useQuery({
    queryKey: ['evaluation.what-if', input, language],
    queryFn: ({ signal }) => platform.call('evaluation.what-if', input, { signal }),
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
  });
  if (changes.length === 0) return null;
  const gradeOf = (grade: string | null) => grade ?? t({ zh: '信息不足', en: 'too little known' });
  return (
    <div className="what-if-outcome" aria-live="polite">
      <ProblemAlert error={error} />
      {data !== undefined && (
        <p>
          <span className={`what-if-grade state-${toneOf(data.before.grade, model.model.grades)}`}>
            {gradeOf(data.before.grade)} · {data.before.score}
          </span>
          <span aria-hidden="true">→</span>
          <span className="only-read">{t({ zh: '变为', en: 'becomes' })}</span>
          <strong className={`what-if-grade state-${toneOf(data.after.grade, model.model.grades)}`}>
            {gradeOf(data.after.grade)} · {data.after.score}
          </strong>
          <span>
            {t({
              zh: `${signed(data.after.score - data.before.score)} 分`,
              en: `${signed(data.after.score - data.before.score)} points`,
            })}
          </span>
        </p>
      )}
    </div>
  );
}
