import { Alert } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../language.tsx';
import { ReviewModal } from '../../review-modal.tsx';
import { useAct } from '../../use-act.ts';
import { ConditionList } from '../condition-list.tsx';
import { PolicyText } from '../policy-text.tsx';

type Policy = Operations['support.list-own-policies']['output']['policies'][number];

/** A policy as it stands in its newest version, with why it came back; whoever reviews publishes or returns it here. */
export function Opened({
  policy,
  reviews,
  onClose,
}: {
  readonly policy: Policy;
  readonly reviews: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { policyId, pendingVersion, pendingSubmitted, returned } = policy;
  const review = useAct('support.review-policy', { changes: ['support'], onDone: onClose });
  return (
    <ReviewModal
      title={t(policy.name)}
      decides={reviews && pendingSubmitted}
      review={review}
      decide={(decision) => review.mutate({ policyId, version: pendingVersion ?? policy.version, ...decision })}
      onClose={onClose}
    >
      {returned !== null && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: `审核退回：${returned}`, en: `Returned by the reviewer: ${returned}` })}
        />
      )}
      <PolicyText policy={policy} />
      <h3>{t({ zh: '申报条件', en: 'Conditions' })}</h3>
      <ConditionList clauses={policy.clauses} />
    </ReviewModal>
  );
}
