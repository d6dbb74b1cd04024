import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { DivisionSelect } from '../division-select.tsx';
import { AdmissionTag } from '../../../shared/admission-tag.tsx';

const PAGE = 200;
const ALL = 'all';
const states = ['registered', 'applied', 'mending', 'assessed', 'admitted', 'suspended', 'withdrawn', 'refused'] as const;
const kinds = ['bank', 'insurer', 'guarantor', 'other'] as const;

/** The institutions: who applies, who is admitted and for how long, who was stopped. */
export function InstitutionsPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/institutions' });
  const navigate = useNavigate({ from: '/operator/institutions' });
  const [registers, setRegisters] = useState(false);
  const state = states.find((one) => one === search.state);
  const answer = usePages('institutions.list-institutions', { limit: PAGE, ...(state === undefined ? {} : { state }) });
  const name = (row: { readonly nameZh: string; readonly nameEn: string }) => (language === 'zh' ? row.nameZh : row.nameEn);
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '接入机构', en: 'Institutions' })}</h1>
        <Button type="primary" onClick={() => setRegisters(true)}>
          {t({ zh: '登记机构', en: 'Register an institution' })}
        </Button>
      </div>
      <p className="lead">
        {t({
          zh: '机构登记后自行申请并提交佐证；评估合格后，由评估人以外的经办人准予接入。',
          en: 'A registered institution applies by itself with evidence; after a passed assessment somebody who did not assess admits it.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '接入状态', en: 'Admission' })}
          <Select
            value={state ?? ALL}
            onChange={(value: string) => void navigate({ search: { state: value === ALL ? '' : value }, replace: true })}
            options={[
              { value: ALL, label: t({ zh: '全部', en: 'All' }) },
              ...states.map((value) => ({ value, label: choiceTitle('admissionState', value, language) ?? value })),
            ]}
          />
        </label>
      </div>
      <DataTable
        label={t({ zh: '接入机构', en: 'Institutions' })}
        rows={answer.pages?.flatMap((page) => page.institutions)}
        rowKey={({ institutionNo }) => String(institutionNo)}
        empty={t({ zh: '没有符合条件的机构', en: 'No institution is so' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '机构', en: 'Institution' }),
            value: name,
            show: (row) => (
              <Link to="/operator/institutions/$institutionNo" params={{ institutionNo: String(row.institutionNo) }}>
                {name(row)}
              </Link>
            ),
          },
          {
            key: 'kind',
            title: t({ zh: '类型', en: 'Kind' }),
            value: ({ institutionKind }) => choiceTitle('institutionKind', institutionKind, language) ?? institutionKind,
            choices: true,
          },
          {
            key: 'state',
            title: t({ zh: '接入状态', en: 'Admission' }),
            value: ({ admissionState }) => choiceTitle('admissionState', admissionState, language) ?? admissionState,
            show: ({ admissionState, expired }) => <AdmissionTag state={admissionState} expired={expired} />,
          },
          {
            key: 'application',
            title: t({ zh: '办理中的申请', en: 'Application' }),
            value: ({ applicationState }) =>
              applicationState === null ? '—' : (choiceTitle('applicationState', applicationState, language) ?? applicationState),
          },
          {
            key: 'until',
            title: t({ zh: '接入有效期至', en: 'Admitted until' }),
            value: ({ admittedUntil }) => admittedUntil ?? '—',
          },
          { key: 'tier', title: t({ zh: '档次', en: 'Tier' }), value: ({ tier }) => choiceTitle('tier', tier, language) ?? '—' },
          { key: 'items', title: t({ zh: '信息项数', en: 'Items' }), value: ({ items }) => items.length, figure: true },
        ]}
      />
      {registers && <Registration onClose={() => setRegisters(false)} />}
    </>
  );
}

function Registration({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const register = useAct('institutions.register-institution', { changes: ['institutions'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open width={640} footer={null} title={t({ zh: '登记接入机构', en: 'Register an institution' })} onCancel={onClose}>
      <Form<Operations['institutions.register-institution']['input']>
        layout="vertical"
        initialValues={{ kind: 'bank' }}
        onFinish={(given) => register.mutate(given)}
      >
        <div className="form-grid">
          <Form.Item name="nameZh" label={t({ zh: '中文名称', en: 'Name in Chinese' })} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t({ zh: '英文名称', en: 'Name in English' })} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="unifiedCode" label={t({ zh: '统一社会信用代码', en: 'Unified code' })} rules={needed}>
            <Input maxLength={18} />
          </Form.Item>
          <Form.Item
            name="code"
            label={t({ zh: '代号', en: 'Code' })}
            extra={t({ zh: '小写字母、数字和连字符', en: 'Small letters, digits, hyphens' })}
            rules={needed}
          >
            <Input maxLength={61} />
          </Form.Item>
          <Form.Item name="kind" label={t({ zh: '类型', en: 'Kind' })} rules={needed}>
            <Select
              options={kinds.map((value) => ({ value, label: choiceTitle('institutionKind', value, language) ?? value }))}
            />
          </Form.Item>
          <Form.Item name="divisionCode" label={t({ zh: '所属行政区划', en: 'Division' })} rules={needed}>
            <DivisionSelect />
          </Form.Item>
        </div>
        <ProblemAlert error={register.error} />
        {register.data && (
          <Alert
            type="success"
            showIcon
            message={
              register.data.created
                ? t({ zh: '已登记', en: 'Registered' })
                : t({ zh: '此前已登记，内容相同', en: 'It was registered before, with the same contents' })
            }
            description={t({
              zh: '请安全管理员邀请该机构的负责人，由其申请接入。登记人不得评估该机构。',
              en: 'Have the security administrator invite its manager, who applies. Whoever registered may not assess it.',
            })}
          />
        )}
        <div className="oper-acts">
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t({ zh: '登记', en: 'Register' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '关闭', en: 'Close' })}</Button>
        </div>
      </Form>
    </Modal>
  );
}
