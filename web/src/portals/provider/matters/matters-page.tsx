import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Switch, Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useRecordName } from '../../../shared/names/use-record-name.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { ObjectionView } from './objection-view.tsx';
import { RepairView } from './repair-view.tsx';

const PAGE = 100;
type Head = Omit<Operations['rights.list-objections']['output']['objections'][number], 'objectionId'>;
type Matter = Head & { readonly id: string; readonly kind: 'objection' | 'repair' };

/** Objections to one's own records and applications for their repair: what waits first, each within its legal time. */
export function MattersPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/provider/matters' });
  const search = useSearch({ from: '/provider/matters' });
  const open = search.closed ? {} : { open: true };
  const objections = usePages('rights.list-objections', { limit: PAGE, ...open });
  const repairs = usePages('rights.list-repairs', { limit: PAGE, ...open });
  const rows = mattersOf(objections.pages, repairs.pages);
  const recordName = useRecordName(rows?.map(({ item }) => item) ?? []);
  const shown = rows?.find(({ id }) => id === search.open);
  const show = (id: string | undefined) => void navigate({ search: { ...search, open: id } });
  const kindOf = ({ kind }: Matter) =>
    kind === 'objection' ? t({ zh: '异议', en: 'Objection' }) : t({ zh: '信用修复', en: 'Repair' });
  const phaseOf = ({ phase }: Matter) => choiceTitle('phase', phase, language) ?? phase;
  const columns: readonly Column<Matter>[] = [
    { key: 'kind', title: t({ zh: '事项', en: 'Kind' }), value: kindOf, choices: true, width: 100 },
    {
      key: 'item',
      title: t({ zh: '关于', en: 'About' }),
      value: ({ itemTitle }) => t(itemTitle),
      show: (matter) => (
        <Button type="link" className="cell-link" onClick={() => show(matter.id)}>
          {t(matter.itemTitle)}
        </Button>
      ),
    },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    { key: 'key', title: t({ zh: '记录', en: 'Record' }), value: ({ item, key }) => recordName(item, key) },
    { key: 'opened', title: t({ zh: '提出日期', en: 'Raised' }), value: ({ openedAt }) => dayOf(openedAt, language), width: 120 },
    { key: 'phase', title: t({ zh: '进展', en: 'State' }), value: phaseOf, choices: true },
    {
      key: 'due',
      title: t({ zh: '时限', en: 'Due' }),
      value: ({ dueOn, closedAt }) => (closedAt === null ? dueOn : null),
      show: (matter) => <DueDay matter={matter} />,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '异议与修复', en: 'Objections and repair' })}</h1>
      <p className="lead">
        {t({
          zh: '企业认为本单位提供的记录有误，或申请信用修复，由本单位核查后答复。记录在答复前已标注“异议处理中”。',
          en: 'An enterprise holds a record of yours to be wrong, or asks for its repair: look into it and answer. Until then the record is marked as disputed.',
        })}
      </p>
      <DataTable
        label={t({ zh: '异议与修复', en: 'Objections and repair' })}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t({ zh: '没有待办理的异议和修复', en: 'No objection or repair waits for you' })}
        answer={objections}
        more={objections.more}
        tools={
          <label className="own-file-empty">
            <Switch
              checked={search.closed === true}
              onChange={(on) => void navigate({ search: { ...search, closed: on ? true : undefined } })}
            />
            {t({ zh: '同时显示已办结的', en: 'Also those closed' })}
          </label>
        }
        card={(matter) => (
          <>
            <Button type="link" className="cell-link" onClick={() => show(matter.id)}>
              {kindOf(matter)}
              {t({ zh: '：', en: ': ' })}
              {t(matter.itemTitle)}
            </Button>
            <p className="source">
              {matter.subjectId} · {phaseOf(matter)}
            </p>
            <DueDay matter={matter} />
          </>
        )}
      />
      <Drawer
        open={shown !== undefined}
        size={720}
        title={shown && `${kindOf(shown)}${t({ zh: '：', en: ': ' })}${t(shown.itemTitle)}`}
        onClose={() => show(undefined)}
        destroyOnHidden
      >
        {shown?.kind === 'objection' && <ObjectionView objectionId={shown.id} />}
        {shown?.kind === 'repair' && <RepairView repairId={shown.id} />}
      </Drawer>
    </>
  );
}

function DueDay({ matter: { dueOn, closedAt, lateDays } }: { readonly matter: Matter }) {
  const { t } = useLanguage();
  if (closedAt !== null || dueOn === null) return <>—</>;
  return (
    <>
      {dueOn} {lateDays > 0 && <Tag color="red">{t({ zh: `超期 ${lateDays} 个工作日`, en: `${lateDays} days late` })}</Tag>}
    </>
  );
}

function mattersOf(
  objections: readonly Operations['rights.list-objections']['output'][] | undefined,
  repairs: readonly Operations['rights.list-repairs']['output'][] | undefined,
): readonly Matter[] | undefined {
  if (objections === undefined || repairs === undefined) return undefined;
  const all: Matter[] = [
    ...objections.flatMap((page) =>
      page.objections.map(({ objectionId, ...one }) => ({ ...one, id: objectionId, kind: 'objection' as const })),
    ),
    ...repairs.flatMap((page) => page.repairs.map(({ repairId, ...one }) => ({ ...one, id: repairId, kind: 'repair' as const }))),
  ];
  return all.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
}
