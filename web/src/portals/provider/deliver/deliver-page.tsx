import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { DownloadButton } from '../../../shared/download-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { fileSize } from '../file-size.ts';
import { useOwnItems } from '../use-own-items.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { FileDrop } from './file-drop.tsx';
import { problemsLeft, type Meanings } from './problems-left.ts';
import { SendFile } from './send-file.tsx';
import { useRecognition } from './use-recognition.ts';

const NOTHING: Meanings = {};

/** From a file to its delivery: choose it, see what the platform makes of it, say what it could not know, send it. */
export function DeliverPage() {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/provider/deliver' });
  const { item } = useSearch({ from: '/provider/deliver' });
  const [file, setFile] = useState<File>();
  const { items, answer } = useOwnItems();
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (items === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const registered = items.filter((one) => one.registered);
  return (
    <>
      <h1>{t({ zh: '交付数据', en: 'Deliver' })}</h1>
      <p className="lead">
        {t({
          zh: '选择文件后，平台先识别属于哪个信息项、各列是什么，确认后再上传。有问题的行逐行退回并说明怎么改，不影响其他行。上传中断可以续传。',
          en: 'Choose a file: the platform says which item it is and what its columns are before anything is sent. Wrong rows come back one by one with how to mend them; an upload that was interrupted goes on.',
        })}
      </p>
      <FileDrop
        title={
          file === undefined
            ? t({ zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or choose one' })
            : `${file.name}（${fileSize(file.size)}）`
        }
        onFile={setFile}
      />
      <Form layout="vertical" component="div">
        <Form.Item label={t({ zh: '信息项', en: 'Item' })} htmlFor="deliver-item">
          <NativeSelect
            id="deliver-item"
            none={t({ zh: '由平台按表头识别', en: 'Recognised by the header' })}
            value={item}
            options={registered.map((one) => ({ value: one.item, label: one.title }))}
            onChange={(chosen) => void navigate({ search: chosen === undefined ? {} : { item: chosen }, replace: true })}
          />
        </Form.Item>
      </Form>
      {item !== undefined && <Template item={item} />}
      {file !== undefined && (
        <Chosen key={`${file.name} ${file.size} ${file.lastModified} ${item ?? ''}`} file={file} item={item} />
      )}
    </>
  );
}

/** The item's own template, for who does not know what the file should look like. */
function Template({ item }: { readonly item: string }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  return (
    <p>
      <DownloadButton
        title={t({ zh: '下载空白模板', en: 'Download the template' })}
        fetchFile={() => platform.call('catalogue.download-template', { item })}
      />
    </p>
  );
}

function Chosen({ file, item }: { readonly file: File; readonly item: string | undefined }) {
  const { t } = useLanguage();
  const [meanings, setMeanings] = useState(NOTHING);
  const recognition = useRecognition(file, item);
  if (recognition.error !== null) return <ProblemAlert error={recognition.error} />;
  if (recognition.data === undefined)
    return (
      <div role="status">
        <p className="source">{t({ zh: '正在识别表头…', en: 'Looking at the header…' })}</p>
        <Skeleton active />
      </div>
    );
  const candidate = recognition.data?.items[0];
  const chosen = item ?? (candidate !== undefined && candidate.fields > 0 ? candidate.item : undefined);
  if (chosen === undefined)
    return (
      <Alert
        type="info"
        showIcon
        message={t({
          zh: '未能从表头看出属于哪个信息项，请在上面选择',
          en: 'The header does not tell which item this is; choose it above',
        })}
      />
    );
  return (
    <section className="sheet">
      <h2>{candidate?.title ?? t({ zh: '准备交付', en: 'Ready to send' })}</h2>
      {recognition.data !== null && candidate !== undefined ? (
        <>
          <p className="source">
            {t({
              zh: `表头在第 ${Math.max(1, recognition.data.headerRow)} 行，共 ${candidate.columns.length} 列，识别出 ${candidate.columns.filter(({ target }) => target !== null).length} 列。您的指定会被记住，下次同样的表头不用再填。`,
              en: `The header is row ${Math.max(1, recognition.data.headerRow)}; ${candidate.columns.filter(({ target }) => target !== null).length} of ${candidate.columns.length} columns are known. What you say is remembered for the next file.`,
            })}
          </p>
          <ColumnMapping recognition={recognition.data} candidate={candidate} meanings={meanings} onChange={setMeanings} />
        </>
      ) : (
        <p className="source">
          {t({
            zh: '文件较大，上传后再核对表头。',
            en: 'The file is large; its header is checked after it was sent.',
          })}
        </p>
      )}
      <SendFile
        file={file}
        item={chosen}
        columns={meaningsFor(meanings, candidate)}
        ready={candidate === undefined || problemsLeft(candidate, meanings).length === 0}
      />
    </section>
  );
}

type Known = {
  readonly columns: readonly { readonly header: string; readonly target: string | null; readonly remembered: boolean }[];
};

/** What is said now, and what was said before and still holds: a header that is remembered must be said again to be read so. */
function meaningsFor(meanings: Meanings, candidate: Known | undefined): Meanings {
  const before = (candidate?.columns ?? []).filter(({ remembered }) => remembered);
  return { ...Object.fromEntries(before.map(({ header, target }) => [header, target ?? 'ignore'])), ...meanings };
}
