import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../../shared/names/use-purpose-title.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { EnterpriseCell } from '../enterprise-cell.tsx';
import { useNames } from '../use-names.ts';
import type { Quota } from './quota.ts';
import { Share } from './share.tsx';

type Nearest = Quota['nearest'][number];
type Figure = Quota['figureBudgets'][number];

/** The authorisations and figures of which the most is used. */
export function Budgets({ quota }: { readonly quota: Quota }) {
  const { t, language } = useLanguage();
  const purposeOf = usePurposeTitle();
  const titleOf = useItemTitle();
  const { nearest, figureBudgets, thresholdsPerFigure } = quota;
  const nameOf = useNames([...nearest, ...figureBudgets].map(({ subjectId }) => subjectId));
  const subject = {
    key: 'subject',
    title: t({ zh: '企业', en: 'Enterprise' }),
    value: ({ subjectId }: { readonly subjectId: string }) => `${nameOf(subjectId)} ${subjectId}`,
    show: ({ subjectId }: { readonly subjectId: string }) => <EnterpriseCell subjectId={subjectId} name={nameOf(subjectId)} />,
  };
  const authorisations: readonly Column<Nearest>[] = [
    subject,
    { key: 'purpose', title: t({ zh: '用途', en: 'Purpose' }), value: ({ purpose }) => purposeOf(purpose), choices: true },
    {
      key: 'day',
      title: t({ zh: '今日使用', en: 'Used today' }),
      value: ({ usedToday }) => usedToday,
      show: ({ usedToday, maxPerDay }) => <Share used={usedToday} of={maxPerDay} />,
    },
    {
      key: 'total',
      title: t({ zh: '累计使用', en: 'Used in all' }),
      value: ({ usedTotal }) => usedTotal,
      show: ({ usedTotal, maxTotal }) => <Share used={usedTotal} of={maxTotal} />,
    },
    { key: 'until', title: t({ zh: '有效至', en: 'Until' }), value: ({ validTo }) => dayOf(validTo, language) },
  ];
  const figures: readonly Column<Figure>[] = [
    subject,
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => titleOf(item), choices: true },
    { key: 'figure', title: t({ zh: '数值', en: 'Figure' }), value: ({ figure }) => figure },
    {
      key: 'asked',
      title: t({ zh: '已用门槛', en: 'Thresholds asked' }),
      value: ({ asked }) => asked,
      show: ({ asked }) => <Share used={asked} of={thresholdsPerFigure} />,
    },
  ];
  return (
    <>
      <h2>{t({ zh: '最接近限额的授权', en: 'Authorisations nearest to their limits' })}</h2>
      <DataTable
        label={t({ zh: '授权用量', en: 'Uses of authorisations' })}
        rows={nearest}
        columns={authorisations}
        rowKey={({ authorisationId }) => authorisationId}
        empty={t({ zh: '有效授权都还没有使用过', en: 'None in force was used yet' })}
      />
      <h2>{t({ zh: '核验门槛', en: 'Thresholds of verification' })}</h2>
      <DataTable
        label={t({ zh: '核验门槛', en: 'Thresholds of verification' })}
        rows={figureBudgets}
        columns={figures}
        rowKey={({ authorisationId, item, figure }) => `${authorisationId} ${item} ${figure}`}
        empty={t({ zh: '有效授权下还没有核验过', en: 'Nothing was verified under authorisations in force' })}
      />
    </>
  );
}
