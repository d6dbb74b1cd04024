import { Button, Descriptions } from 'antd';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { ProblemView } from '../problem-view.tsx';
import { saveFile } from '../save-file.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePages } from '../use-pages.ts';
import { LogAudit } from './log-audit.tsx';
import './log.css';

const PAGE = 200;
const fresh = { refreshMs: 10_000 };

/** The disclosure log: until when it is sealed, its checkpoints, and the check that nobody touched it, worked out in this browser. */
export function LogView() {
  const { t, language } = useLanguage();
  const head = useAnswer('audit.get-checkpoint', {}, fresh);
  const standing = useAnswer('oversight.show-overview', {}, fresh).data?.log;
  const keep = (name: string, note: string) => saveFile(`checkpoint-${name}.txt`, new Blob([note], { type: 'text/plain' }));
  const { data } = head;
  return (
    <>
      <p className="lead">
        {t({
          zh: '每一次披露都封存在只增不改的日志中，平台按时签出检查点。请把检查点另行保存：日志如被截短后重新签名，只有此前保存的检查点能够发现。',
          en: 'Every disclosure is sealed in a log that only grows, of which the platform signs checkpoints. Keep some elsewhere: that a log was cut short and signed anew is seen only by a checkpoint kept before.',
        })}
      </p>
      {head.error !== null && data === undefined && <ProblemView error={head.error} onRetry={() => void head.refetch()} />}
      {data !== undefined && (
        <Descriptions
          size="small"
          bordered
          column={1}
          items={[
            {
              key: 'size',
              label: t({ zh: '已封存', en: 'Sealed' }),
              children: t({
                zh: `${data.treeSize.toLocaleString('zh-CN')} 条`,
                en: `${data.treeSize.toLocaleString('en')} entries`,
              }),
            },
            ...(standing === undefined
              ? []
              : [
                  {
                    key: 'until',
                    label: t({ zh: '封存至', en: 'Sealed until' }),
                    children:
                      standing.toSeal === 0
                        ? t({
                            zh: `${timeOf(standing.sealedUntil, language)}，没有待封存的披露`,
                            en: `${timeOf(standing.sealedUntil, language)}; nothing waits to be sealed`,
                          })
                        : t({
                            zh: `${timeOf(standing.sealedUntil, language)}，待封存 ${standing.toSeal} 条`,
                            en: `${timeOf(standing.sealedUntil, language)}; ${standing.toSeal} wait`,
                          }),
                  },
                ]),
            {
              key: 'key',
              label: t({ zh: '日志公钥', en: 'Public key' }),
              children: <code className="code">{data.logKey}</code>,
            },
            {
              key: 'note',
              label: t({ zh: '最新检查点', en: 'Newest checkpoint' }),
              children: (
                <>
                  <pre className="log-note">{data.note}</pre>
                  <Button onClick={() => keep(String(data.treeSize), data.note)}>{t({ zh: '保存检查点', en: 'Keep it' })}</Button>
                </>
              ),
            },
          ]}
        />
      )}
      <LogAudit />
      <Checkpoints keep={keep} />
    </>
  );
}

function Checkpoints({ keep }: { readonly keep: (name: string, note: string) => void }) {
  const { t } = useLanguage();
  const answer = usePages('audit.list-checkpoints', { limit: PAGE });
  return (
    <>
      <h2>{t({ zh: '全部检查点', en: 'All checkpoints' })}</h2>
      <DataTable
        label={t({ zh: '检查点', en: 'Checkpoints' })}
        rows={answer.pages?.flatMap((page) => page.checkpoints)}
        rowKey={({ round }) => String(round)}
        empty={t({ zh: '还没有检查点', en: 'No checkpoint yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'round', title: t({ zh: '次序', en: 'Round' }), value: ({ round }) => round, figure: true },
          { key: 'size', title: t({ zh: '封存条数', en: 'Entries' }), value: ({ treeSize }) => treeSize, figure: true },
          {
            key: 'root',
            title: t({ zh: '根散列', en: 'Root' }),
            value: ({ note }) => note.split('\n')[2] ?? '',
            show: ({ note }) => <code className="code">{note.split('\n')[2]}</code>,
          },
          {
            key: 'keep',
            title: t({ zh: '办理', en: 'Acts' }),
            acts: true,
            value: () => '',
            show: ({ round, note }) => (
              <Button size="small" onClick={() => keep(`round-${round}`, note)}>
                {t({ zh: '保存', en: 'Keep' })}
              </Button>
            ),
          },
        ]}
        card={({ round, treeSize, note }) => (
          <>
            <strong>{t({ zh: `第 ${round} 次 · ${treeSize} 条`, en: `Round ${round} · ${treeSize} entries` })}</strong>
            <p>
              <code className="code">{note.split('\n')[2]}</code>
            </p>
            <Button size="small" onClick={() => keep(`round-${round}`, note)}>
              {t({ zh: '保存', en: 'Keep' })}
            </Button>
          </>
        )}
      />
    </>
  );
}
