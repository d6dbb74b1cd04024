import { Button, Descriptions } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';
import { LogAudit } from '../../../shared/log/log-audit.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { saveFile } from '../../../shared/save-file.ts';

const PAGE = 200;

/** The disclosure log: its newest checkpoint, all of them, and the check that nobody touched it, worked out in this browser. */
export function LogPage() {
  const { t } = useLanguage();
  const head = useAnswer('audit.get-checkpoint', {});
  const answer = usePages('audit.list-checkpoints', { limit: PAGE });
  const keep = (name: string, note: string) => saveFile(`checkpoint-${name}.txt`, new Blob([note], { type: 'text/plain' }));
  const { data } = head;
  return (
    <>
      <h1>{t({ zh: '披露日志', en: 'Disclosure log' })}</h1>
      <p className="lead">
        {t({
          zh: '每一次披露都封存在只增不改的日志中，平台按时签出检查点。请把检查点另行保存：日志如被截短后重新签名，只有此前保存的检查点能够发现。',
          en: 'Every disclosure is sealed in a log that only grows, of which the platform signs checkpoints. Keep some elsewhere: that a log was cut short and signed anew is seen only by a checkpoint kept before.',
        })}
      </p>
      {data !== undefined && (
        <Descriptions
          size="small"
          bordered
          column={1}
          styles={{ label: { minWidth: '6em' } }}
          items={[
            { key: 'size', label: t({ zh: '已封存条数', en: 'Sealed entries' }), children: data.treeSize.toLocaleString() },
            {
              key: 'key',
              label: t({ zh: '日志公钥', en: 'Public key' }),
              children: <code className="oper-code">{data.logKey}</code>,
            },
            {
              key: 'note',
              label: t({ zh: '最新检查点', en: 'Newest checkpoint' }),
              children: (
                <>
                  <pre className="oper-note">{data.note}</pre>
                  <Button onClick={() => keep(String(data.treeSize), data.note)}>{t({ zh: '保存检查点', en: 'Keep it' })}</Button>
                </>
              ),
            },
          ]}
        />
      )}
      <LogAudit />
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
            show: ({ note }) => <code className="oper-code">{note.split('\n')[2]}</code>,
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
      />
    </>
  );
}
