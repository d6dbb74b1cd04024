import { Modal, Skeleton, Timeline } from 'antd';
import { fieldTitle, fieldValue, type Field } from '../../shared/field-value.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useProviderName } from '../../shared/names/use-provider-name.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import type { HeldRecord } from '../../shared/record-list.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

/** Every version of one record: who reported it, when, and what each changed from the one before. */
export default function RecordHistory({
  subjectId,
  item,
  itemTitle,
  record,
  fields,
  onClose,
}: {
  readonly subjectId: string;
  readonly item: string;
  readonly itemTitle: Bilingual;
  readonly record: HeldRecord;
  readonly fields: readonly Field[];
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const providerName = useProviderName();
  const { data, error, refetch } = useAnswer('records.read-history', { code: subjectId, item, key: record.key });
  return (
    <Modal
      open
      footer={null}
      title={t({ zh: `${itemTitle.zh}的历次版本`, en: `Versions of ${itemTitle.en}` })}
      onCancel={onClose}
    >
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      <Timeline
        items={(data?.versions ?? []).map((version, at, all) => {
          const before = all.slice(at + 1).find(({ source }) => source.providerNo === version.source.providerNo);
          const changed = fields.filter(({ name }) => before === undefined || before.values[name] !== version.values[name]);
          return {
            key: `${version.source.deliveryId} ${version.source.rowNo}`,
            children: (
              <>
                <strong>{providerName(version.source.providerNo)}</strong>{' '}
                <span className="source">{timeOf(version.source.recordedAt, language)}</span>
                {version.withdrawn ? (
                  <p>{t({ zh: '撤销该记录', en: 'Withdrew the record' })}</p>
                ) : (
                  <dl className="history-values">
                    {changed
                      .filter(({ name }) => version.values[name] !== undefined)
                      .map((field) => (
                        <div key={field.name}>
                          <dt>{fieldTitle(field, language)}</dt>
                          <dd>{fieldValue(field, version.values[field.name], language)}</dd>
                        </div>
                      ))}
                  </dl>
                )}
              </>
            ),
          };
        })}
      />
    </Modal>
  );
}
