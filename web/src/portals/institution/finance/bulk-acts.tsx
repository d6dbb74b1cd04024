import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { DecisionForm, type Outcomes } from './decision-form.tsx';

/** As many as the platform deals with in one request. */
export const MOST_AT_ONCE = 50;

type Application = Operations['marketplace.list-applications']['output']['applications'][number];

/** What can be done to all that are chosen at once, and what became of each. */
export function BulkActs({ chosen, onDone }: { readonly chosen: readonly Application[]; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const [saying, setSaying] = useState<'reply' | 'refuse'>();
  const [told, setTold] = useState<readonly { readonly name: string; readonly done: boolean }[]>([]);
  const tell = (outcomes: Outcomes) => {
    const names = new Map(chosen.map(({ applicationId, subjectName }) => [applicationId, subjectName]));
    setTold(outcomes.map((one) => ({ name: names.get(one.applicationId) ?? '', done: one.outcome === 'done' })));
    setSaying(undefined);
    onDone();
  };
  const options = { changes: ['marketplace'], onDone: ({ outcomes }: { readonly outcomes: Outcomes }) => tell(outcomes) };
  const claim = useAct('marketplace.assign', options);
  const decide = useAct('marketplace.decide', options);
  const applicationIds = chosen.map(({ applicationId }) => applicationId);
  const busy = claim.isPending || decide.isPending;
  const titles = {
    reply: t({ zh: `答复 ${chosen.length} 件`, en: `Reply to ${chosen.length}` }),
    refuse: t({ zh: `拒绝 ${chosen.length} 件`, en: `Refuse ${chosen.length}` }),
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className="page-tools" role="group" aria-label={t({ zh: '批量办理', en: 'For all that are chosen' })}>
          <Button loading={busy} onClick={() => claim.mutate({ applicationIds })}>
            {t({ zh: `认领 ${chosen.length} 件`, en: `Claim ${chosen.length}` })}
          </Button>
          <Button loading={busy} onClick={() => decide.mutate({ applicationIds, act: 'accept' })}>
            {t({ zh: `受理 ${chosen.length} 件`, en: `Accept ${chosen.length}` })}
          </Button>
          <Button onClick={() => setSaying('reply')}>{titles.reply}</Button>
          <Button danger onClick={() => setSaying('refuse')}>
            {titles.refuse}
          </Button>
        </div>
      )}
      <ProblemAlert error={claim.error ?? decide.error} />
      {told.length > 0 && <Told told={told} onClose={() => setTold([])} />}
      {saying !== undefined && (
        <DecisionForm
          applicationIds={applicationIds}
          act={saying}
          title={titles[saying]}
          onClose={() => setSaying(undefined)}
          onDone={tell}
        />
      )}
    </>
  );
}

function Told({
  told,
  onClose,
}: {
  readonly told: readonly { readonly name: string; readonly done: boolean }[];
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const left = told.filter(({ done }) => !done).map(({ name }) => name);
  const done = told.length - left.length;
  return (
    <Alert
      closable
      showIcon
      type={left.length === 0 ? 'success' : 'warning'}
      onClose={onClose}
      message={t({ zh: `已办理 ${done} 件`, en: `Done: ${done}` })}
      description={
        left.length === 0
          ? undefined
          : t({
              zh: `${left.length} 件的状态已变或环节不符，没有办理：${left.join('、')}`,
              en: `${left.length} were left as they are, because they have moved on or are not at this step: ${left.join(', ')}`,
            })
      }
    />
  );
}
