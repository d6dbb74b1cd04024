import { Link } from '@tanstack/react-router';
import { fieldValue } from '../../shared/field-value.ts';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { useProviderName } from '../../shared/names/use-provider-name.ts';
import { useAnswer } from '../../shared/use-answer.ts';

/** Items in which an authority rates an enterprise itself: the field that holds the rating, and the one that orders them in time. */
const rated = [
  { item: 'public-credit-ratings', field: 'result', by: 'ratedOn' },
  { item: 'tax-credit-ratings', field: 'level', by: 'year' },
  { item: 'customs-registration', field: 'creditLevel', by: 'levelFoundOn' },
] as const;

/** What authorities rate, as they gave it: facts of the file, apart from the platform's own evaluation. */
export function OfficialRatings() {
  const { t } = useLanguage();
  const file = useAnswer('records.read-file', {});
  const found = rated.flatMap((one) => {
    const section = file.data?.sections.find(({ item }) => item === one.item);
    const newest = section?.records
      .filter(({ values }) => values[one.field] !== undefined)
      .toSorted((a, b) => (String(a.values[one.by] ?? '') < String(b.values[one.by] ?? '') ? 1 : -1))[0];
    return section === undefined || newest === undefined ? [] : [{ ...one, title: section.title, record: newest }];
  });
  if (found.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '主管部门的评级', en: 'What authorities rate' })}</h2>
      <p className="source">
        {t({
          zh: '由主管部门评定，平台照录，与上面的评价分开列示。',
          en: 'As given by the authorities and kept as they are, apart from the evaluation above.',
        })}
      </p>
      <ul className="tile-list">
        {found.map((one) => (
          <Rating key={one.item} {...one} />
        ))}
      </ul>
    </section>
  );
}

function Rating({
  item,
  field,
  title,
  record,
}: {
  readonly item: string;
  readonly field: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly record: {
    readonly values: Readonly<Record<string, string | number | boolean>>;
    readonly source: { readonly providerNo: number; readonly recordedAt: string };
  };
}) {
  const { t, language } = useLanguage();
  const providerName = useProviderName();
  const { data } = useAnswer('catalogue.get-item', { item });
  const shown = data?.fields.find(({ name }) => name === field);
  const year = record.values['year'];
  return (
    <li>
      <Link to="/enterprise/file" search={{ item }}>
        {t(title)}
      </Link>{' '}
      <strong>{shown === undefined ? String(record.values[field]) : fieldValue(shown, record.values[field], language)}</strong>
      <small>
        {year !== undefined && t({ zh: `${year} 年度 · `, en: `${year} · ` })}
        {t({
          zh: `${providerName(record.source.providerNo)}，${dayOf(record.source.recordedAt, language)} 入库`,
          en: `${providerName(record.source.providerNo)}, taken in on ${dayOf(record.source.recordedAt, language)}`,
        })}
      </small>
    </li>
  );
}
