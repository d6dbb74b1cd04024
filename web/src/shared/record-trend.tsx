import { useMemo } from 'react';
import { Chart, type ChartData } from './chart/chart.tsx';
import { fieldTitle, type Field, type Value } from './field-value.ts';
import { useLanguage, type Language } from './language.tsx';

const LEAST_MOMENTS = 4;
const FEN_A_YUAN = 100;
const MAX_SERIES = 6;

/** The course of what is recorded month by month, such as sales, tax paid, insured people, electricity; nothing where records are not of times. */
export function RecordTrend({
  title,
  keyNames,
  fields,
  records,
}: {
  readonly title: string;
  /** The fields that tell one record of the item from another. */
  readonly keyNames: readonly string[];
  readonly fields: readonly Field[];
  readonly records: readonly Dated[];
}) {
  const { t, language } = useLanguage();
  const trend = useMemo(() => trendOf(keyNames, fields, records, language), [keyNames, fields, records, language]);
  if (trend === undefined) return null;
  const { moments, series, figure } = trend;
  const label = `${title} · ${fieldTitle(figure, language)}`;
  const many = series.length > 1;
  const data: ChartData = {
    columns: [t({ zh: '时间', en: 'Time' }), ...series.map(({ name }) => name)],
    rows: moments.map((moment, at) => [moment, ...series.map(({ values }) => values[at] ?? null)]),
  };
  return (
    <Chart
      label={label}
      data={data}
      height={260}
      option={{
        tooltip: { trigger: 'axis' },
        ...(many ? { legend: { bottom: 0 } } : {}),
        grid: { left: 8, right: 16, top: 16, bottom: many ? 36 : 8, containLabel: true },
        xAxis: { type: 'category', data: [...moments] },
        yAxis: { type: 'value' },
        // Never one on the other: two ways of counting the same sales would come to twice of them.
        series: series.map(({ name, values }) => ({
          name,
          type: 'line',
          showSymbol: false,
          ...(many ? {} : { areaStyle: { opacity: 0.08 } }),
          data: [...values],
        })),
      }}
    />
  );
}

type Dated = { readonly values: Readonly<Record<string, Value>> };
type Series = { readonly name: string; readonly values: readonly (number | null)[] };

/** Along the key's month or last day; one series for each combination of the key's choices; of the first figure that is no part of the key. */
function trendOf(
  keyNames: readonly string[],
  fields: readonly Field[],
  records: readonly Dated[],
  language: Language,
): { readonly moments: readonly string[]; readonly series: readonly Series[]; readonly figure: Field } | undefined {
  const keys = fields.filter(({ name }) => keyNames.includes(name));
  const time = keys.findLast(({ kind }) => kind === 'month' || kind === 'date' || kind === 'year');
  // What was not granted is in no record.
  const figure = fields.find(
    ({ name, kind }) =>
      !keyNames.includes(name) &&
      ['money', 'integer', 'decimal'].includes(kind) &&
      records.some(({ values }) => typeof values[name] === 'number'),
  );
  if (time === undefined || figure === undefined) return undefined;
  const kinds = keys.filter((field) => field.values !== null);
  const nameOf = (record: Dated) =>
    kinds.map((field) => field.values?.[String(record.values[field.name])]?.[language] ?? '').join(' ') || figure.title[language];
  const valid = records.filter(({ values }) => values[time.name] !== undefined && typeof values[figure.name] === 'number');
  const moments = [...new Set(valid.map(({ values }) => String(values[time.name])))].toSorted();
  if (moments.length < LEAST_MOMENTS) return undefined;
  const scale = figure.kind === 'money' ? FEN_A_YUAN : 1;
  const series = [...Map.groupBy(valid, nameOf)].slice(0, MAX_SERIES).map(([name, own]) => ({
    name,
    values: moments.map((moment) => {
      const there = own.filter(({ values }) => String(values[time.name]) === moment);
      return there.length === 0 ? null : there.reduce((sum, { values }) => sum + Number(values[figure.name]), 0) / scale;
    }),
  }));
  return { moments, series, figure };
}
