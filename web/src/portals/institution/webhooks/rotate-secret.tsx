import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { HandOver } from '../../../shared/organisation/hand-over.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

/** Gets another secret, shown this once; the old one signs too for a day, unless it has leaked. */
export function RotateSecret({ endpointId }: { readonly endpointId: string }) {
  const { t, language } = useLanguage();
  const [atOnce, setAtOnce] = useState(false);
  const rotate = useAct('webhooks.rotate-secret', { changes: ['webhooks'] });
  if (rotate.data !== undefined)
    return (
      <>
        <HandOver
          title={t({ zh: '新密钥只显示这一次，请交给接收系统', en: 'The new secret is shown this once; hand it over' })}
          secret={rotate.data.secret}
        />
        <p className="source">
          {rotate.data.formerUntil === null
            ? t({ zh: '旧密钥已失效。', en: 'The old one has ended.' })
            : t({
                zh: `旧密钥同时签名至 ${timeOf(rotate.data.formerUntil, language)}。`,
                en: `The old one signs too until ${timeOf(rotate.data.formerUntil, language)}.`,
              })}
        </p>
      </>
    );
  return (
    <>
      <p>
        {t({
          zh: '更换后 24 小时内每条通知同时以新旧密钥签名，接收系统在此期间换上新密钥，不会漏收。',
          en: 'For 24 hours every message is signed with both, so that the receiving system can change over without missing any.',
        })}
      </p>
      <p>
        <Checkbox checked={atOnce} onChange={(event) => setAtOnce(event.target.checked)}>
          {t({ zh: '旧密钥已泄露，立即失效', en: 'The old one has leaked: end it now' })}
        </Checkbox>
      </p>
      <ProblemAlert error={rotate.error} />
      <Button
        type="primary"
        loading={rotate.isPending}
        onClick={() => rotate.mutate({ endpointId, ...(atOnce ? { atOnce } : {}) })}
      >
        {t({ zh: '更换', en: 'Get a new one' })}
      </Button>
    </>
  );
}
