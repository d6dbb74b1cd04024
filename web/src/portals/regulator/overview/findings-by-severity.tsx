import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import type { Overview } from './standing.tsx';

const severities = ['grave', 'serious', 'minor'] as const;
const states = ['open', 'explained'] as const;

/** Findings that wait, by how grave they are: for the institution's word, or for the decision. */
export function FindingsBySeverity({ findings }: { readonly findings: Overview['openFindings'] }) {
  const { t, language } = useLanguage();
  const countOf = (severity: string, state: string) =>
    findings.find((one) => one.severity === severity && one.findingState === state)?.findings ?? 0;
  const names = severities.map((severity) => choiceTitle('severity', severity, language) ?? severity);
  const waits = {
    open: t({ zh: '待机构说明', en: 'for the institution' }),
    explained: t({ zh: '待认定', en: 'for the decision' }),
  };
  return (
    <section className="card">
      <header>
        <h2>{t({ zh: '待办线索', en: 'Findings that wait' })}</h2>
        <Link to="/regulator/misuse">{t({ zh: '全部线索', en: 'All findings' })}</Link>
      </header>
      {findings.length === 0 ? (
        <p className="source">{t({ zh: '没有待说明或待认定的滥用线索', en: 'No finding of misuse waits' })}</p>
      ) : (
        <Chart
          label={t({ zh: '待办线索按严重程度', en: 'Findings that wait, by severity' })}
          height={220}
          data={{
            columns: [t({ zh: '严重程度', en: 'Severity' }), waits.open, waits.explained],
            rows: severities.map((severity, at) => [names[at]!, countOf(severity, 'open'), countOf(severity, 'explained')]),
          }}
          option={{
            tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
            legend: { bottom: 0 },
            grid: { left: 8, right: 24, top: 12, bottom: 36, containLabel: true },
            xAxis: { type: 'value', minInterval: 1 },
            yAxis: { type: 'category', inverse: true, data: [...names] },
            series: states.map((state) => ({
              name: waits[state],
              type: 'bar',
              stack: 'all',
              barMaxWidth: 28,
              data: severities.map((severity) => countOf(severity, state)),
            })),
          }}
        />
      )}
    </section>
  );
}
