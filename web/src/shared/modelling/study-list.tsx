import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { usePages } from '../use-pages.ts';

const PAGE = 100;

/** All studies of whoever looks, and the form to open one. */
export function StudyList({ onOpen }: { readonly onOpen: (studyId: string) => void }) {
  const { t, language } = useLanguage();
  const [opening, setOpening] = useState(false);
  const answer = usePages('modelling.list-studies', { limit: PAGE });
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '建模研究', en: 'Studies' })}</h1>
        <Button type="primary" onClick={() => setOpening(true)}>
          {t({ zh: '新建研究', en: 'Open a study' })}
        </Button>
      </div>
      <p className="lead">
        {t({
          zh: '提供样本标签（企业、授信日期、是否不良），平台以当日之前掌握的信息生成训练样本。样本任何人都看不到，只给出分箱、评分卡和检验结果。',
          en: 'Bring labels (enterprise, day of the grant, whether it went bad); the platform takes what was known before that day. Nobody reads the training set; what leaves are bins, cards and figures.',
        })}
      </p>
      <DataTable
        label={t({ zh: '建模研究', en: 'Studies' })}
        rows={answer.pages?.flatMap((page) => page.studies)}
        rowKey={({ studyId }) => studyId}
        empty={t({ zh: '还没有研究，请先新建', en: 'No study yet; open one' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '研究', en: 'Study' }),
            value: ({ name }) => name,
            show: ({ name, studyId }) => (
              <Button type="link" className="cell-link" onClick={() => onOpen(studyId)}>
                {name}
              </Button>
            ),
          },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            value: ({ studyState }) => choiceTitle('studyState', studyState, language) ?? studyState,
            choices: true,
          },
          { key: 'labels', title: t({ zh: '样本数', en: 'Labels' }), value: ({ labels }) => labels, figure: true },
          { key: 'bads', title: t({ zh: '不良数', en: 'Bad' }), value: ({ bads }) => bads, figure: true },
          { key: 'bad', title: t({ zh: '不良的定义', en: 'What bad means' }), value: ({ badDefinition }) => badDefinition },
          { key: 'opened', title: t({ zh: '建立日期', en: 'Opened' }), value: ({ openedAt }) => dayOf(openedAt, language) },
        ]}
      />
      {opening && <OpenStudy onClose={() => setOpening(false)} onOpened={onOpen} />}
    </>
  );
}

function OpenStudy({ onClose, onOpened }: { readonly onClose: () => void; readonly onOpened: (studyId: string) => void }) {
  const { t } = useLanguage();
  const open = useAct('modelling.open-study', { changes: ['modelling'], onDone: ({ studyId }) => onOpened(studyId) });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open footer={null} title={t({ zh: '新建研究', en: 'Open a study' })} onCancel={onClose}>
      <Form<Operations['modelling.open-study']['input']> layout="vertical" onFinish={(given) => open.mutate(given)}>
        <Form.Item name="name" label={t({ zh: '名称', en: 'Name' })} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="badDefinition"
          label={t({ zh: '不良的定义', en: 'What bad means' })}
          extra={t({ zh: '如：放款后 12 个月内逾期超过 60 天', en: 'Such as: 60 days overdue within 12 months of the grant' })}
          rules={needed}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ProblemAlert error={open.error} />
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t({ zh: '建立', en: 'Open' })}
        </Button>
      </Form>
    </Modal>
  );
}
