import { Timeline } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { DownloadButton } from '../download-button.tsx';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { usePlatform } from '../platform.tsx';
import { useAnswer } from '../use-answer.ts';
import { TermsText } from './terms-text.tsx';
import { useWords } from './use-words.ts';

type Entry = Operations['marketplace.get-application']['output']['timeline'][number];

/** All that happened to an application, the newest first: both sides read the same. */
export function TimelineList({
  applicationId,
  timeline,
}: {
  readonly applicationId: string;
  readonly timeline: readonly Entry[];
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  return (
    <Timeline
      items={timeline.toReversed().map((one) => ({
        key: one.seq,
        color: one.late === true || one.event === 'overdue' ? 'red' : one.party === 'platform' ? 'gray' : 'blue',
        children: (
          <>
            <strong>{wordOf('event', one.event)}</strong>
            {one.stage !== null && <> · {wordOf('stage', one.stage)}</>}
            <p className="source">
              {wordOf('party', one.party)} · {timeOf(one.at, language)}
              {one.dueOn !== null && t({ zh: ` · 下一步最迟 ${one.dueOn}`, en: ` · next due ${one.dueOn}` })}
              {one.late === true && t({ zh: ' · 超过时限', en: ' · late' })}
            </p>
            {one.refusalCode !== null && <RefusalText code={one.refusalCode} />}
            {one.text !== null && <p className="said">{one.text}</p>}
            {one.terms !== null && <TermsText terms={one.terms} />}
            {one.documentId !== null && (
              <DocumentButton applicationId={applicationId} documentId={one.documentId} title={one.fileName ?? ''} />
            )}
          </>
        ),
      }))}
    />
  );
}

/** Why it was refused, and what that code advises. */
function RefusalText({ code }: { readonly code: string }) {
  const { t } = useLanguage();
  const { data } = useAnswer('marketplace.list-rules', {});
  const found = data?.refusalCodes.find((one) => one.code === code);
  if (found === undefined) return null;
  return (
    <p>
      <strong>{t(found.title)}</strong>
      <br />
      {t({ zh: '建议：', en: 'Advice: ' })}
      {t(found.advice)}
    </p>
  );
}

function DocumentButton({
  applicationId,
  documentId,
  title,
}: {
  readonly applicationId: string;
  readonly documentId: string;
  readonly title: string;
}) {
  const platform = usePlatform();
  return (
    <DownloadButton
      title={title}
      fetchFile={() => platform.call('marketplace.get-document', { applicationId, documentId }) as never}
    />
  );
}
