import { Button, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';
import './oversight.css';

const PAGE = 100;
type Explanation = Operations['oversight.list-explanations']['output']['explanations'][number];

/** What institutions say of uses at fault, and what was thought of it; whoever judges may accept or reject it. */
export function Explanations({ judges }: { readonly judges: boolean }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [open, setOpen] = useState<Explanation>();
  const answer = usePages('oversight.list-explanations', { limit: PAGE });
  const judged = ({ accepted }: Explanation) =>
    accepted === null
      ? t({ zh: '待认定', en: 'to be judged' })
      : accepted
        ? t({ zh: '采信', en: 'accepted' })
        : t({ zh: '不采信', en: 'rejected' });
  return (
    <>
      <DataTable
        label={t({ zh: '使用说明', en: 'Explanations' })}
        rows={answer.pages?.flatMap((page) => page.explanations)}
        rowKey={({ disclosureId }) => disclosureId}
        empty={t({ zh: '没有机构提交使用说明', en: 'No institution explained a use' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            choices: true,
          },
          { key: 'text', title: t({ zh: '说明', en: 'Explanation' }), value: ({ text }) => text },
          { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo ?? '—' },
          { key: 'at', title: t({ zh: '说明时间', en: 'Explained' }), value: ({ explainedAt }) => timeOf(explainedAt, language) },
          { key: 'judged', title: t({ zh: '认定', en: 'Judgement' }), value: judged, choices: true },
          { key: 'note', title: t({ zh: '认定意见', en: 'Why' }), value: ({ note }) => note ?? '—' },
          ...(judges
            ? [
                {
                  key: 'acts',
                  title: t({ zh: '办理', en: 'Acts' }),
                  acts: true as const,
                  value: () => '',
                  show: (row: Explanation) =>
                    row.accepted === null && (
                      <Button size="small" onClick={() => setOpen(row)}>
                        {t({ zh: '认定', en: 'Judge' })}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        card={(row) => (
          <>
            <strong>{nameOf(row.institutionNo)}</strong> <Tag>{judged(row)}</Tag>
            <p>{row.text}</p>
            <p className="source">
              {timeOf(row.explainedAt, language)}
              {row.caseNo !== null && ` · ${row.caseNo}`}
              {row.note !== null && ` · ${row.note}`}
            </p>
            {judges && row.accepted === null && (
              <Button size="small" onClick={() => setOpen(row)}>
                {t({ zh: '认定', en: 'Judge' })}
              </Button>
            )}
          </>
        )}
      />
      {open !== undefined && <Judge explanation={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Judge({ explanation, onClose }: { readonly explanation: Explanation; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  const judge = useAct('oversight.judge-explanation', { changes: ['oversight'], onDone: onClose });
  const { disclosureId } = explanation;
  const empty = note.trim() === '';
  return (
    <Modal
      open
      title={t({ zh: '认定使用说明', en: 'Judge the explanation' })}
      onCancel={onClose}
      footer={
        <>
          <Button
            disabled={empty}
            loading={judge.isPending}
            onClick={() => judge.mutate({ disclosureId, accepted: false, note })}
          >
            {t({ zh: '不采信', en: 'Reject' })}
          </Button>
          <Button
            type="primary"
            disabled={empty}
            loading={judge.isPending}
            onClick={() => judge.mutate({ disclosureId, accepted: true, note })}
          >
            {t({ zh: '采信', en: 'Accept' })}
          </Button>
        </>
      }
    >
      <p className="screen-text">{explanation.text}</p>
      <label htmlFor="judge-note">{t({ zh: '认定意见', en: 'Why' })}</label>
      <Input.TextArea id="judge-note" rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      <ProblemAlert error={judge.error} />
    </Modal>
  );
}
