import { useNavigate } from '@tanstack/react-router';
import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { ChooseReserves } from './choose-reserves.tsx';
import type { Matched } from './product-card.tsx';

/** Applies to the banks chosen, and authorises each for what its product needs: in one act, seen before it is done. */
export function ApplyDialog({
  demandId,
  products,
  others,
  onClose,
}: {
  readonly demandId: string;
  readonly products: readonly Matched[];
  /** What suits beside them: may be named as reserves. */
  readonly others: readonly Matched[];
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const navigate = useNavigate();
  const [agreed, setAgreed] = useState(false);
  const [reserves, setReserves] = useState<readonly Matched[]>([]);
  const [only] = products.length === 1 ? products : [];
  const spare = only === undefined ? [] : others.filter(({ institutionNo }) => institutionNo !== only.institutionNo);
  const apply = useAct('marketplace.apply', {
    changes: ['marketplace', 'consent'],
    onDone: () => navigate({ to: '/enterprise/finance' }),
  });
  return (
    <Modal
      open
      title={t({ zh: '提交申请并授权', en: 'Apply and authorise' })}
      okText={t({ zh: '提交', en: 'Send' })}
      okButtonProps={{ disabled: !agreed }}
      confirmLoading={apply.isPending}
      onOk={() =>
        apply.mutate({
          demandId,
          productIds: products.map(({ productId }) => productId),
          authorise: {},
          ...(reserves.length === 0 ? {} : { reserves: reserves.map(({ productId }) => productId) }),
        })
      }
      onCancel={onClose}
    >
      {products.map((product) => (
        <section key={product.productId} className="apply-to">
          <strong>
            {t({
              zh: `${product.institutionName.zh} · ${product.name.zh}`,
              en: `${product.institutionName.en}, ${product.name.en}`,
            })}
          </strong>
          <p className="source">
            {product.toAuthorise.length === 0
              ? t({ zh: '所需信息此前已授权，不再另行授权', en: 'It may use what it needs already' })
              : t({ zh: '授权其为贷前审查使用：', en: 'It may use, to review this loan: ' }) +
                product.toAuthorise.map(titleOf).join(t({ zh: '、', en: ', ' }))}
          </p>
        </section>
      ))}
      {spare.length > 0 && <ChooseReserves offered={spare} chosen={reserves} onChange={setReserves} />}
      <p className="screen-text">
        {t({
          zh: '授权期限三十日，所属期近两年，只用于审查本次申请；您可随时在“授权”中撤回，每次使用都会记入“谁看过我”。',
          en: 'For thirty days, of the last two years, to review this application only. You can take it back under Authorisations at any time; each use is shown under Who looked.',
        })}
      </p>
      <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
        {t({ zh: '我已看清以上内容，同意授权并提交申请', en: 'I have read this, authorise them and apply' })}
      </Checkbox>
      <ProblemAlert error={apply.error} />
    </Modal>
  );
}
