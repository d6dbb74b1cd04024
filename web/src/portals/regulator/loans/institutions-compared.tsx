import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { figureText, isMoney, type AsOf, type Figure } from './loan-figure.ts';

type Row = { readonly key: string; readonly title: Bilingual; readonly figures: ReadonlyMap<string, Figure> };

/** What is compared, in the order of the three aims. */
const compared = [
  'loan-balance',
  'new-loans',
  'households',
  'inclusive-households',
  'first-loan-households',
  'credit-only-share',
  'mean-rate',
  'mean-cost',
];

/** Institutions side by side on the day: how much, to how many, at what price. */
export function InstitutionsCompared({ asOf }: { readonly asOf: AsOf }) {
  const { t, language } = useLanguage();
  const answer = useAnswer('statistics.show-loans-on', { ...asOf, by: 'institution' });
  const measures = answer.data?.measures.filter(({ measure }) => compared.includes(measure)) ?? [];
  const rows =
    answer.data &&
    [...Map.groupBy(answer.data.figures, ({ key }) => key)].map(([key, figures]): Row => ({
      key,
      title: figures[0]!.title,
      figures: new Map(figures.map((figure) => [figure.measure, figure])),
    }));
  const columns: readonly Column<Row>[] = [
    { key: 'institution', title: t({ zh: '机构', en: 'Institution' }), value: ({ title }) => t(title) },
    ...measures.map((measure): Column<Row> => {
      const { measure: name, title, unit } = measure;
      return {
        key: name,
        title: isMoney(measure) ? t(title) : t({ zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` }),
        value: ({ figures }) => figures.get(name)?.figure ?? null,
        show: ({ figures }) => {
          const figure = figures.get(name);
          return figure === undefined ? '—' : figureText(measure, figure, language);
        },
        figure: true,
      };
    }),
  ];
  return (
    <section className="sheet">
      <h2>{t({ zh: '机构比较', en: 'Institutions compared' })}</h2>
      <DataTable
        label={t({ zh: '机构比较', en: 'Institutions compared' })}
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        empty={t({ zh: '该日没有贷款', en: 'There are no loans on this day' })}
        answer={answer}
      />
    </section>
  );
}
