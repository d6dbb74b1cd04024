import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import type { AuditReport, Checkpoint, LogSource } from '../../../../sdk/log/index.ts';

const SHOWN = 50;
const WHOLE = 100;
/** Told from time to time, so that telling it does not take longer than the work. */
const TOLD_EVERY = 50;

/** Reads the whole disclosure log and recomputes it in the reader's own browser; against a checkpoint kept before, if he has one. */
export function LogAudit() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const [kept, setKept] = useState<File>();
  const [read, setRead] = useState({ done: 0, of: 0 });
  const audit = useMutation({
    mutationFn: async () => {
      const [log, { browserCrypto }, { fetchLogKeys }] = await Promise.all([
        import('../../../../sdk/log/index.ts'),
        import('./browser-crypto.ts'),
        import('./log-keys.ts'),
      ]);
      const keys = await fetchLogKeys(platform);
      const known: Checkpoint[] = [];
      if (kept !== undefined) {
        const head = log.verifiedCheckpoint(browserCrypto, await kept.text(), keys);
        if (head === undefined) return { unread: true } as const;
        known.push(head);
      }
      const { treeSize } = await platform.call('audit.get-checkpoint', {});
      const source = watched(log.platformLog(platform), (done) => setRead({ done, of: treeSize }));
      const report = await log.auditLog(browserCrypto, source, keys, known);
      setRead({ done: report.size, of: report.size });
      return { report, titles: log.auditFaultTitles, against: known.length > 0 };
    },
  });
  const said = audit.data;
  return (
    <section className="sheet">
      <h2>{t({ zh: '核对日志未被改动', en: 'Check that nobody touched it' })}</h2>
      <p className="source">
        {t({
          zh: '读取全部日志，由您的浏览器重算每一块散列、每一个检查点和每一条披露的承诺值，不听信平台的说法。',
          en: 'Reads the whole log, and your own browser recomputes every tile, every checkpoint and the commitment of every disclosure; it does not take the platform’s word.',
        })}
      </p>
      <p>
        <label htmlFor="kept-checkpoint">
          {t({ zh: '此前另行保存的检查点（可不选）', en: 'A checkpoint kept before (may be left out)' })}
        </label>
        <br />
        <input id="kept-checkpoint" type="file" onChange={(event) => setKept(event.target.files?.[0])} />
      </p>
      <Button type="primary" loading={audit.isPending} onClick={() => audit.mutate()}>
        {t({ zh: '开始核对', en: 'Begin' })}
      </Button>
      {audit.isPending && (
        <Progress
          aria-label={t({ zh: '核对进度', en: 'Progress' })}
          percent={read.of === 0 ? 0 : Math.min(WHOLE, Math.floor((WHOLE * read.done) / read.of))}
        />
      )}
      <ProblemAlert error={audit.error} />
      {said !== undefined &&
        ('unread' in said ? (
          <Alert
            type="error"
            showIcon
            message={t({ zh: '所选文件不是本平台签名的检查点', en: 'The file is no checkpoint signed by this platform' })}
          />
        ) : (
          <Report report={said.report} titleOf={(fault) => t(said.titles[fault])} against={said.against} />
        ))}
    </section>
  );
}

/** The same log, telling how many entries were read. */
function watched(source: LogSource, tell: (done: number) => void): LogSource {
  return {
    ...source,
    async *entries() {
      let done = 0;
      for await (const entry of source.entries()) {
        done += 1;
        if (done % TOLD_EVERY === 0) tell(done);
        yield entry;
      }
    },
  };
}

function Report({
  report: { size, checkpoints, erasures, findings },
  titleOf,
  against,
}: {
  readonly report: AuditReport;
  readonly titleOf: (fault: AuditReport['findings'][number]['fault']) => string;
  readonly against: boolean;
}) {
  const { t } = useLanguage();
  const counted = t({
    zh: `${size} 条，${checkpoints} 个检查点，其中擦除 ${erasures} 条${against ? '；与所选检查点一致性已核对' : ''}`,
    en: `${size} entries, ${checkpoints} checkpoints, ${erasures} erasures${against ? '; held against the checkpoint chosen' : ''}`,
  });
  if (findings.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        message={t({ zh: '披露日志完好', en: 'The log is as it was sealed' })}
        description={counted}
      />
    );
  return (
    <Alert
      type="error"
      showIcon
      message={t({ zh: `披露日志有 ${findings.length} 处问题`, en: `${findings.length} findings in the log` })}
      description={
        <>
          <p>{counted}</p>
          <ul className="problem-issues">
            {findings.slice(0, SHOWN).map(({ fault, where }) => (
              <li key={`${fault} ${where}`}>
                {titleOf(fault)}
                {t({ zh: '：', en: ': ' })}
                {where}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
