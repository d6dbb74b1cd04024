import type { ReactNode } from 'react';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../table/data-table.tsx';
import type { FitReport } from './fit-view.tsx';
import { figure, percent } from './percent.ts';
import { ProvinceName } from './province-name.tsx';

type Part = FitReport['byProvince'][number];

/** How the card does by province and by year, and what the ways of dealing with the rejected would make of it. */
export function FitParts({ report }: { readonly report: FitReport }) {
  const { t, language } = useLanguage();
  return (
    <>
      <div className="two-columns">
        <Parts
          title={t({ zh: '分省份', en: 'By province' })}
          rows={report.byProvince}
          show={({ name }) => <ProvinceName digits={name} />}
        />
        <Parts title={t({ zh: '分年度', en: 'By year' })} rows={report.byYear} />
      </div>
      {report.rejects !== null && (
        <section className="sheet">
          <h2>{t({ zh: '拒绝推断：三种方法对照', en: 'The rejected, in three ways' })}</h2>
          <DataTable
            label={t({ zh: '拒绝推断', en: 'Reject inference' })}
            rows={report.rejects}
            rowKey={({ approach }) => approach}
            empty={t({ zh: '没有被拒样本', en: 'Nobody was rejected' })}
            columns={[
              {
                key: 'approach',
                title: t({ zh: '方法', en: 'Approach' }),
                value: ({ approach }) => choiceTitle('approach', approach, language) ?? approach,
              },
              {
                key: 'accepted',
                title: t({ zh: '通过样本平均违约概率', en: 'Mean PD of the accepted' }),
                value: ({ shown }) => percent(shown?.meanPdAccepted ?? null),
                figure: true,
              },
              {
                key: 'rejected',
                title: t({ zh: '被拒样本平均违约概率', en: 'Mean PD of the rejected' }),
                value: ({ shown }) => percent(shown?.meanPdRejected ?? null),
                figure: true,
              },
              { key: 'auc', title: 'AUC', value: ({ shown }) => figure(shown?.aucAccepted ?? null), figure: true },
              { key: 'in', title: t({ zh: '换入户数', en: 'Swapped in' }), value: ({ shown }) => shown?.swappedIn, figure: true },
            ]}
          />
        </section>
      )}
    </>
  );
}

function Parts({
  title,
  rows,
  show,
}: {
  readonly title: string;
  readonly rows: readonly Part[];
  readonly show?: (part: Part) => ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{title}</h2>
      <DataTable
        label={title}
        rows={rows}
        rowKey={({ name }) => name}
        empty={t({ zh: '没有分部', en: 'None' })}
        columns={[
          { key: 'name', title, value: ({ name }) => name, ...(show === undefined ? {} : { show }) },
          { key: 'rows', title: t({ zh: '户数', en: 'Rows' }), value: (part) => part.rows, figure: true },
          {
            key: 'rate',
            title: t({ zh: '不良率', en: 'Bad rate' }),
            value: (part) => percent(part.rows === 0 ? null : part.bad / part.rows),
            figure: true,
          },
          {
            key: 'score',
            title: t({ zh: '平均分', en: 'Mean score' }),
            value: (part) => Math.round(part.meanScore),
            figure: true,
          },
          { key: 'auc', title: 'AUC', value: ({ auc }) => figure(auc), figure: true },
        ]}
      />
    </section>
  );
}
