import { Button, Input, Modal, Popconfirm, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { MatterSteps } from '../../shared/matter-steps.tsx';
import { dayOf } from '../../shared/moment.ts';
import { useProviderName } from '../../shared/names/use-provider-name.ts';
import { useRecordName } from '../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
type Head = Omit<Operations['rights.list-objections']['output']['objections'][number], 'objectionId'>;
type Matter = Head & { readonly id: string; readonly kind: 'objection' | 'repair' };

/** The objections and applications for repair of the enterprise: where each stands, by when, and every step. */
export function MattersPage() {
  const { t, language } = useLanguage();
  const providerName = useProviderName();
  const [open, setOpen] = useState<Matter>();
  const objections = usePages('rights.list-objections', { limit: PAGE });
  const repairs = usePages('rights.list-repairs', { limit: PAGE });
  const rows = mattersOf(objections.pages, repairs.pages);
  const recordName = useRecordName(rows?.map(({ item }) => item) ?? []);
  const kindOf = ({ kind }: Matter) =>
    kind === 'objection' ? t({ zh: '异议', en: 'Objection' }) : t({ zh: '信用修复', en: 'Repair' });
  const phaseOf = ({ phase }: Matter) => choiceTitle('phase', phase, language) ?? phase;
  const columns: readonly Column<Matter>[] = [
    { key: 'kind', title: t({ zh: '事项', en: 'Kind' }), value: kindOf, choices: true },
    {
      key: 'item',
      title: t({ zh: '关于', en: 'About' }),
      value: ({ itemTitle }) => t(itemTitle),
      show: (matter) => (
        <Button type="link" className="cell-link" onClick={() => setOpen(matter)}>
          {t(matter.itemTitle)}
        </Button>
      ),
    },
    { key: 'key', title: t({ zh: '记录', en: 'Record' }), value: ({ item, key }) => recordName(item, key) },
    { key: 'by', title: t({ zh: '办理单位', en: 'Handled by' }), value: ({ providerNo }) => providerName(providerNo) },
    { key: 'opened', title: t({ zh: '提出日期', en: 'Raised' }), value: ({ openedAt }) => dayOf(openedAt, language) },
    { key: 'phase', title: t({ zh: '进展', en: 'State' }), value: phaseOf, choices: true },
    {
      key: 'due',
      title: t({ zh: '时限', en: 'Due' }),
      value: ({ dueOn, closedAt }) => (closedAt === null ? dueOn : null),
      show: ({ dueOn, lateDays, closedAt }) =>
        closedAt === null && dueOn !== null ? (
          <>
            {dueOn} {lateDays > 0 && <Tag color="red">{t({ zh: `超期 ${lateDays} 个工作日`, en: `${lateDays} days late` })}</Tag>}
          </>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      <h1>{t({ zh: '异议与修复', en: 'Objections and repair' })}</h1>
      <p className="lead">
        {t({
          zh: '在“我的信用档案”中，对认为有误的记录点“办理”即可提出异议；行政处罚等公示满最短期限并已整改的，可申请信用修复。均不收费。',
          en: 'In “My file”, “Do” beside a record lets you object to it; penalties and listings may be repaired after the least time of publication. Free of charge.',
        })}
      </p>
      <DataTable
        label={t({ zh: '异议与修复', en: 'Objections and repair' })}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t({ zh: '没有提出过异议，也没有申请过修复', en: 'Nothing was objected to, and no repair applied for' })}
        answer={objections}
        card={(matter) => (
          <>
            <Button type="link" className="cell-link" onClick={() => setOpen(matter)}>
              {kindOf(matter)}：{t(matter.itemTitle)}
            </Button>
            <p className="source">
              {phaseOf(matter)}
              {matter.closedAt === null &&
                matter.dueOn !== null &&
                t({ zh: ` · 最迟 ${matter.dueOn}`, en: ` · due ${matter.dueOn}` })}
            </p>
          </>
        )}
      />
      {open !== undefined && (
        <Modal open footer={null} width={640} title={`${kindOf(open)}：${t(open.itemTitle)}`} onCancel={() => setOpen(undefined)}>
          {open.kind === 'objection' ? <Objection objectionId={open.id} /> : <Repair repairId={open.id} />}
        </Modal>
      )}
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
  return all.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

function Objection({ objectionId }: { readonly objectionId: string }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useAnswer('rights.get-objection', { objectionId });
  const withdraw = useAct('rights.withdraw-objection', { changes: ['rights', 'records'] });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <p className="screen-text">{data.text}</p>
      <MatterSteps steps={data.timeline} />
      {data.closedAt === null && (
        <div className="form-row">
          <Input
            aria-label={t({ zh: '撤回理由', en: 'Reason for withdrawing' })}
            placeholder={t({ zh: '撤回理由', en: 'Reason for withdrawing' })}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Popconfirm
            title={t({ zh: '撤回异议？记录上的标注随即解除。', en: 'Withdraw it? The mark on the record ends.' })}
            disabled={reason.trim() === ''}
            onConfirm={() => withdraw.mutate({ objectionId, reason })}
          >
            <Button disabled={reason.trim() === ''} loading={withdraw.isPending}>
              {t({ zh: '撤回异议', en: 'Withdraw' })}
            </Button>
          </Popconfirm>
        </div>
      )}
      <ProblemAlert error={withdraw.error} />
    </>
  );
}

function Repair({ repairId }: { readonly repairId: string }) {
  const { data, error, refetch } = useAnswer('rights.get-repair', { repairId });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return <MatterSteps steps={data.timeline} />;
}
