import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { fenOfWan } from '../../../shared/finance/amount.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { Claims } from '../../../shared/support/claims.tsx';
import { Filings, type Filing } from '../../../shared/support/filings.tsx';
import { Pools } from '../../../shared/support/pools.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;

/** A bank's loans under pools: filed while they are sound, claimed for when they have gone bad. */
export function PoolsPage() {
  const { t } = useLanguage();
  const [filing, setFiling] = useState(false);
  const [claimed, setClaimed] = useState<Filing>();
  const wordOf = useWords();
  return (
    <>
      <h1>{t({ zh: '风险补偿', en: 'Risk compensation' })}</h1>
      <p className="lead">
        {t({
          zh: '未逾期的贷款先向资金池备案；备案后逾期满 90 天或核销的，可以申请补偿，一笔贷款只申请一次。',
          en: 'A loan is filed while it is sound; ninety days overdue or written off it can be claimed for, once.',
        })}
      </p>
      <div className="page-tools">
        <Button type="primary" onClick={() => setFiling(true)}>
          {t({ zh: '贷款备案', en: 'File a loan' })}
        </Button>
      </div>
      <h2>{t({ zh: '资金池', en: 'Pools' })}</h2>
      <Pools />
      <h2>{t({ zh: '备案贷款', en: 'Loans filed' })}</h2>
      <Filings
        acts={(one) =>
          one.claimability === 'claimable' ? (
            <Button size="small" onClick={() => setClaimed(one)}>
              {t({ zh: '申请补偿', en: 'Claim' })}
            </Button>
          ) : (
            one.claimability !== null && <span className="source">{wordOf('claimability', one.claimability)}</span>
          )
        }
      />
      <h2>{t({ zh: '补偿申请', en: 'Claims' })}</h2>
      <Claims />
      {filing && <FileLoan onClose={() => setFiling(false)} />}
      {claimed !== undefined && <ClaimFor filing={claimed} onClose={() => setClaimed(undefined)} />}
    </>
  );
}

type Loan = { readonly poolId: string; readonly code: string; readonly contractNo: string };

function FileLoan({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Loan>();
  const pools = usePages('support.list-pools', { limit: PAGE }).pages?.flatMap((page) => page.pools) ?? [];
  const file = useAct('support.file-loan', { changes: ['support'], onDone: onClose });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal
      open
      title={t({ zh: '贷款备案', en: 'File a loan' })}
      okText={t({ zh: '备案', en: 'File it' })}
      confirmLoading={file.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="file-loan" layout="vertical" onFinish={(loan) => file.mutate({ ...loan })}>
        <Form.Item name="poolId" label={t({ zh: '备案到', en: 'With' })} rules={needed}>
          <NativeSelect
            none={t({ zh: '请选择', en: 'Choose' })}
            options={pools.map(({ poolId, poolName }) => ({ value: poolId, label: poolName }))}
          />
        </Form.Item>
        <Form.Item name="code" label={t({ zh: '企业统一社会信用代码', en: 'Unified code of the enterprise' })} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contractNo" label={t({ zh: '贷款合同编号', en: 'Number of the contract' })} rules={needed}>
          <Input maxLength={64} />
        </Form.Item>
      </Form>
      <ProblemAlert error={file.error} />
    </Modal>
  );
}

function ClaimFor({ filing: { subjectId, contractNo }, onClose }: { readonly filing: Filing; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ readonly wan: number }>();
  const claim = useAct('support.claim', { changes: ['support'], onDone: onClose });
  return (
    <Modal
      open
      title={t({ zh: `申请补偿：${contractNo}`, en: `Claim for ${contractNo}` })}
      okText={t({ zh: '提交申请', en: 'Claim' })}
      confirmLoading={claim.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="claim"
        layout="vertical"
        onFinish={({ wan }) => claim.mutate({ code: subjectId, contractNo, lossFen: fenOfWan(wan) })}
      >
        <Form.Item
          name="wan"
          label={t({ zh: '损失（万元）', en: 'Loss (ten thousand yuan)' })}
          rules={[{ required: true, message: t({ zh: '必填', en: 'Needed' }) }]}
        >
          <InputNumber min={0.01} precision={2} />
        </Form.Item>
      </Form>
      <ProblemAlert error={claim.error} />
    </Modal>
  );
}
