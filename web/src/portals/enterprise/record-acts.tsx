import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import type { Field } from '../../shared/field-value.ts';
import { useLanguage } from '../../shared/language.tsx';
import type { HeldRecord } from '../../shared/record-list.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

const ObjectionForm = lazy(() => import('./objection-form.tsx'));
const RepairForm = lazy(() => import('./repair-form.tsx'));
const RecordHistory = lazy(() => import('./record-history.tsx'));

type Section = Operations['records.read-file']['output']['sections'][number];
type Act = 'object' | 'repair' | 'history';

/** Of one record, that stands where it is: object to it, ask for its repair, see how it came to be as it is. */
export function RecordActs({
  subjectId,
  section,
  fields,
  record,
}: {
  readonly subjectId: string;
  readonly section: Section;
  readonly fields: readonly Field[];
  readonly record: HeldRecord;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Act>();
  const { data: repairable } = useAnswer('rights.list-repairable', {});
  const mayRepair = repairable?.items.some(({ item }) => item === section.item) && !record.repaired;
  const close = () => setOpen(undefined);
  const about = { item: section.item, itemTitle: section.title, record };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'object', label: t({ zh: '提出异议', en: 'Object' }) },
            ...(mayRepair ? [{ key: 'repair', label: t({ zh: '申请信用修复', en: 'Apply for repair' }) }] : []),
            { key: 'history', label: t({ zh: '历次版本', en: 'Earlier versions' }) },
          ],
          onClick: ({ key }) => setOpen(key as Act),
        }}
      >
        <Button size="small">{t({ zh: '办理', en: 'Do' })}</Button>
      </Dropdown>
      <Suspense fallback={null}>
        {open === 'object' && <ObjectionForm {...about} fields={fields} onClose={close} />}
        {open === 'repair' && <RepairForm {...about} onClose={close} />}
        {open === 'history' && <RecordHistory {...about} subjectId={subjectId} fields={fields} onClose={close} />}
      </Suspense>
    </>
  );
}
