import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { homeOf } from '../../shared/home-of.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useSession } from '../../shared/session.ts';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Claim = Operations['claims.start']['output'];
type Proof = Operations['claims.list-proofs']['output']['proofs'][number];
type StartInput = Operations['claims.start']['input'];
type Completing = Omit<Operations['claims.complete']['input'], 'claimId'>;

/** Becomes the owner of an enterprise's file by proving control of it, or a member of its staff by its owner's code. */
export function Claims() {
  const { t } = useLanguage();
  const role = useSession().data?.role;
  const [claim, setClaim] = useState<Claim>();
  // Claims are for people of enterprises; others have no business there.
  if (role !== 'person' && role !== 'subject') return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '认领企业', en: 'Claim an enterprise' })}</h2>
      {claim === undefined ? <Start onStarted={setClaim} /> : <Complete claim={claim} onChanged={setClaim} />}
      <AcceptDelegation />
    </section>
  );
}

function Start({ onStarted }: { readonly onStarted: (claim: Claim) => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<StartInput>();
  const chosen = Form.useWatch('proof', form);
  const { data } = useAnswer('claims.list-proofs', {});
  const start = useAct('claims.start', { changes: ['claims'], onDone: onStarted });
  const proof = data?.proofs.find((one) => one.proof === chosen);
  return (
    <Form<StartInput> name="claim" form={form} layout="vertical" requiredMark={false} onFinish={(given) => start.mutate(given)}>
      <Form.Item
        name="code"
        label={t({ zh: '统一社会信用代码', en: 'Unified social credit code' })}
        rules={[
          { pattern: /^[0-9A-Z]{18}$/, required: true, message: t({ zh: '18 位数字和大写字母', en: '18 digits and capitals' }) },
        ]}
      >
        <Input className="short-input" maxLength={18} />
      </Form.Item>
      <Form.Item
        name="proof"
        label={t({ zh: '如何证明', en: 'How to prove it' })}
        rules={[{ required: true, message: t({ zh: '请选择', en: 'Choose one' }) }]}
      >
        <Radio.Group
          className="claim-proofs"
          options={(data?.proofs ?? []).map((one) => ({
            value: one.proof,
            disabled: !one.available,
            label: (
              <>
                {t(one.title)}
                <small>
                  {one.available ? t(one.description) : t({ zh: '本平台尚未开通', en: 'Not set up on this platform' })}
                </small>
              </>
            ),
          }))}
        />
      </Form.Item>
      {proof?.begin.includes('bankAccount') && (
        <Form.Item
          name="bankAccount"
          label={t({ zh: '本企业对公账户', en: 'Corporate account' })}
          rules={[{ required: true, pattern: /^\d{8,32}$/, message: t({ zh: '8 至 32 位数字', en: '8 to 32 digits' }) }]}
        >
          <Input className="short-input" inputMode="numeric" autoComplete="off" />
        </Form.Item>
      )}
      <ProblemAlert error={start.error} />
      <Button type="primary" htmlType="submit" loading={start.isPending}>
        {t({ zh: '开始认领', en: 'Begin' })}
      </Button>
    </Form>
  );
}

function Complete({ claim, onChanged }: { readonly claim: Claim; readonly onChanged: (claim: Claim | undefined) => void }) {
  const { t, language } = useLanguage();
  const { data } = useAnswer('claims.list-proofs', {});
  const complete = useAct('claims.complete', { changes: ['claims', 'access', 'session'], onDone: onChanged });
  const wanted = data?.proofs.find((one: Proof) => one.proof === claim.proof)?.complete ?? [];
  if (claim.state === 'proven') return <Proven claim={claim} />;
  if (claim.state !== 'pending')
    return (
      <>
        <Alert
          type={claim.state === 'contested' ? 'info' : 'error'}
          showIcon
          message={
            claim.state === 'contested'
              ? t({ zh: '该企业已有负责人，由平台运营方核实后决定', en: 'The enterprise has an owner; the operator will decide' })
              : t({ zh: '认领没有成功', en: 'The claim has failed' })
          }
        />
        <Button onClick={() => onChanged(undefined)}>{t({ zh: '重新认领', en: 'Claim again' })}</Button>
      </>
    );
  return (
    <Form<Completing>
      name="proof"
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => complete.mutate({ claimId: claim.claimId, ...given })}
    >
      <Alert
        type="info"
        showIcon
        message={t(claim.instructions)}
        description={
          <>
            {claim.url !== null && (
              <p>
                <a href={claim.url} target="_blank" rel="noreferrer">
                  {t({ zh: '打开核验页面', en: 'Open the page of the proof' })}
                </a>
              </p>
            )}
            {t({
              zh: `还可尝试 ${claim.triesLeft} 次，${timeOf(claim.expiresAt, language)} 前有效`,
              en: `${claim.triesLeft} tries left, until ${timeOf(claim.expiresAt, language)}`,
            })}
          </>
        }
      />
      {wanted.includes('assertion') && (
        <Form.Item
          name="assertion"
          label={t({ zh: '电子营业执照返回的凭证', en: 'What the electronic licence gave' })}
          rules={[{ required: true }]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
      )}
      {wanted.includes('amountFen') && (
        <Form.Item
          name="amountFen"
          label={t({ zh: '收到的金额（分）', en: 'The amount received (fen)' })}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} max={99} precision={0} />
        </Form.Item>
      )}
      {wanted.includes('remarkCode') && (
        <Form.Item
          name="remarkCode"
          label={t({ zh: '附言中的六位数字', en: 'The six digits in its remark' })}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t({ zh: '六位数字', en: 'Six digits' }) }]}
        >
          <Input className="short-input" inputMode="numeric" />
        </Form.Item>
      )}
      {wanted.includes('legalName') && (
        <Form.Item
          name="legalName"
          label={t({ zh: '法定代表人姓名', en: 'Name of the legal representative' })}
          rules={[{ required: true }]}
        >
          <Input className="short-input" />
        </Form.Item>
      )}
      <ProblemAlert error={complete.error} />
      <Button type="primary" htmlType="submit" loading={complete.isPending}>
        {t({ zh: '提交核验', en: 'Hand it in' })}
      </Button>
    </Form>
  );
}

function Proven({ claim }: { readonly claim: Claim }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const enter = useMutation({
    mutationFn: (membershipId: string) => platform.call('access.switch-membership', { membershipId }),
    onSuccess: async ({ role }) => {
      await answers.resetQueries();
      await navigate({ to: homeOf(role) });
    },
  });
  return (
    <>
      <Alert
        type="success"
        showIcon
        message={t({ zh: `认领成功：${claim.name ?? claim.code}`, en: `Claimed: ${claim.name ?? claim.code}` })}
      />
      <ProblemAlert error={enter.error} />
      {claim.membershipId !== null && (
        <Button type="primary" loading={enter.isPending} onClick={() => enter.mutate(claim.membershipId!)}>
          {t({ zh: '打开企业的档案', en: 'Open its file' })}
        </Button>
      )}
    </>
  );
}

function AcceptDelegation() {
  const { t } = useLanguage();
  const [form] = Form.useForm<{ code: string }>();
  const accept = useAct('claims.accept-delegation', {
    changes: ['claims', 'access', 'session'],
    onDone: () => form.resetFields(),
  });
  return (
    <Form<{ code: string }>
      name="delegation"
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => accept.mutate({ code: given.code.trim() })}
    >
      <Form.Item
        name="code"
        label={t({ zh: '有企业委托码的，在此接受委托', en: 'With a code of an enterprise’s owner, accept here' })}
        rules={[{ required: true, message: t({ zh: '请填写委托码', en: 'Give the code' }) }]}
      >
        <Input className="short-input" autoComplete="off" />
      </Form.Item>
      <ProblemAlert error={accept.error} />
      {accept.data && (
        <Alert
          type="success"
          showIcon
          message={t({ zh: '已接受委托，可在右上角切换单位', en: 'Accepted; switch to it at the top right' })}
        />
      )}
      <Button htmlType="submit" loading={accept.isPending}>
        {t({ zh: '接受委托', en: 'Accept' })}
      </Button>
    </Form>
  );
}
