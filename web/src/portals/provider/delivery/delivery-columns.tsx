import { Collapse, Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { fieldTitle } from '../../../shared/field-value.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { ownMeanings } from '../deliver/own-meanings.ts';

type Delivery = Pick<Operations['collection.open-delivery']['output'], 'item' | 'columns' | 'columnsGiven'>;

/** How the header was understood; what the clerk said himself is marked. */
export function DeliveryColumns({ delivery: { item, columns, columnsGiven } }: { readonly delivery: Delivery }) {
  const { t, language } = useLanguage();
  const { data } = useAnswer('catalogue.get-item', { item });
  if (columns === null) return null;
  const titleOf = (target: string | null) => {
    if (target === null) return t({ zh: '未采用', en: 'left out' });
    if (target === 'operation') return t({ zh: '操作', en: 'operation' });
    if (target === 'subject-code' || target === 'subject-name') return t(ownMeanings[target]);
    const field = data?.fields.find(({ name }) => name === target);
    return field === undefined ? target : fieldTitle(field, language);
  };
  const list = (
    <ul className="column-list">
      {columns
        .filter(({ header }) => header !== '')
        .map(({ header, target }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a file may have a header twice, and the columns never change.
          <li key={at}>
            <strong>{header}</strong>
            <span>{titleOf(target)}</span>
            {columnsGiven[header] !== undefined && <Tag color="blue">{t({ zh: '指定', en: 'said' })}</Tag>}
          </li>
        ))}
    </ul>
  );
  return (
    <Collapse
      className="delivery-columns"
      items={[{ key: 'columns', label: t({ zh: '表头对应', en: 'How the header was understood' }), children: list }]}
    />
  );
}
