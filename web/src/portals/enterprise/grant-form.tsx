import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { canUsePasskeys, passkeyAssertion } from '../../shared/passkeys.ts';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useSession } from '../../shared/session.ts';
import { useAct } from '../../shared/use-act.ts';

type GrantInput = Omit<Operations['consent.grant']['input'], 'signature'>;
type Preview = Operations['consent.preview']['output'];
type Item = NonNullable<GrantInput['items']>[number];

/** The widest that may be given: what was asked for, or what the purpose allows. */
export type Widest = {
  readonly items: readonly { readonly item: string; readonly fields: readonly string[] | null }[];
  readonly dataFrom: string;
  readonly dataTo: string;
  readonly validTo: string;
  readonly maxUses: number;
};
type Given = { readonly items: string[]; readonly period: [Dayjs, Dayjs]; readonly validTo: Dayjs; readonly maxUses: number };

/**
 * Chooses what to give, never more than the widest; shows the very text that is going to be signed; and only then gives, signed with the person's own
 * passkey where there is one.
 */
export function GrantForm({
  widest,
  chosen,
  about,
  onGiven,
}: {
  readonly widest: Widest;
  /** What is ticked at first; by default all. */
  readonly chosen?: readonly string[];
  /** Which request is answered, or to whom and for what it is given. */
  readonly about: GrantInput;
  readonly onGiven: (authorisationId: string) => unknown;
}) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const titleOf = useItemTitle();
  const [wanted, setWanted] = useState<GrantInput>();
  const preview = useMutation({
    mutationFn: (input: GrantInput) => platform.call('consent.preview', input),
    onSuccess: (_document, input) => setWanted(input),
  });
  const read = ({ items, period: [from, to], validTo, maxUses }: Given): GrantInput => ({
    ...about,
    items: widest.items.filter(({ item }) => items.includes(item)).map(whole),
    dataFrom: from.format('YYYY-MM'),
    dataTo: to.format('YYYY-MM'),
    validTo: validTo.endOf('day').isAfter(widest.validTo) ? widest.validTo : validTo.endOf('day').toISOString(),
    maxUses,
  });
  return (
    <Form<Given>
      layout="vertical"
      className="grant-form"
      initialValues={{
        items: chosen ?? widest.items.map(({ item }) => item),
        period: [dayjs(widest.dataFrom), dayjs(widest.dataTo)],
        validTo: dayjs(widest.validTo),
        maxUses: widest.maxUses,
      }}
      onFinish={(given) => preview.mutate(read(given))}
    >
      <Form.Item
        name="items"
        label={t({ zh: '给看哪些信息（可以少给）', en: 'What may be seen (less may be given)' })}
        rules={[{ type: 'array', min: 1, message: t({ zh: '至少选择一项', en: 'Choose one at least' }) }]}
      >
        <Checkbox.Group
          className="choices-grid"
          options={widest.items.map(({ item }) => ({ value: item, label: titleOf(item) }))}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="period" label={t({ zh: '信息所属期', en: 'Information of which months' })} rules={[{ required: true }]}>
          <DatePicker.RangePicker
            picker="month"
            allowClear={false}
            minDate={dayjs(widest.dataFrom)}
            maxDate={dayjs(widest.dataTo)}
          />
        </Form.Item>
        <Form.Item name="validTo" label={t({ zh: '授权到哪一天', en: 'Until which day' })} rules={[{ required: true }]}>
          <DatePicker allowClear={false} minDate={dayjs()} maxDate={dayjs(widest.validTo)} />
        </Form.Item>
        <Form.Item name="maxUses" label={t({ zh: '最多看几次', en: 'How many times at most' })} rules={[{ required: true }]}>
          <InputNumber min={1} max={widest.maxUses} precision={0} />
        </Form.Item>
      </div>
      <ProblemAlert error={preview.error} />
      <Button type="primary" htmlType="submit" loading={preview.isPending}>
        {t({ zh: '下一步：看清授权内容', en: 'Next: read what you give' })}
      </Button>
      {wanted !== undefined && preview.data !== undefined && (
        <Sign input={wanted} preview={preview.data} onClose={() => setWanted(undefined)} onGiven={onGiven} />
      )}
    </Form>
  );
}

const whole = ({ item, fields }: Widest['items'][number]): Item => (fields === null ? { item } : { item, fields: [...fields] });

function Sign({
  input,
  preview,
  onClose,
  onGiven,
}: {
  readonly input: GrantInput;
  readonly preview: Preview;
  readonly onClose: () => void;
  readonly onGiven: (authorisationId: string) => unknown;
}) {
  const { t } = useLanguage();
  const session = useSession();
  const grant = useAct('consent.grant', { changes: ['consent'], onDone: ({ authorisationId }) => onGiven(authorisationId) });
  const hasPasskey = canUsePasskeys() && (session.data?.person?.passkeys ?? 0) > 0;
  const sign = useMutation({
    mutationFn: async () => {
      const assertion = await passkeyAssertion({ challenge: preview.challenge, userVerification: 'required' });
      return grant.mutateAsync({ ...input, signature: { at: preview.at, assertion } });
    },
  });
  return (
    <Modal
      open
      title={t({ zh: '授权内容', en: 'What you give' })}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>
          {t({ zh: '返回修改', en: 'Back' })}
        </Button>,
        hasPasskey && (
          <Button key="passkey" loading={sign.isPending} onClick={() => sign.mutate()}>
            {t({ zh: '用通行密钥签名同意', en: 'Agree, signed with my passkey' })}
          </Button>
        ),
        <Button key="agree" type="primary" loading={grant.isPending} onClick={() => grant.mutate(input)}>
          {t({ zh: '同意授权', en: 'Agree' })}
        </Button>,
      ]}
    >
      <p className="screen-text">{t(preview.document.screenText)}</p>
      <p className="source">
        {t({
          zh: '以上文字和条款将由平台签名留存，作为授权的凭据。同意后可随时撤回。',
          en: 'The platform signs and keeps this text and its terms as evidence. You may revoke it at any time.',
        })}
      </p>
      <ProblemAlert error={grant.error ?? sign.error} />
    </Modal>
  );
}
