import { InboxOutlined } from '@ant-design/icons';
import { useState, type DragEvent } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

const ACCEPTED = '.xlsx,.csv,.tsv,.txt,.ndjson,.jsonl,.json,.gz,.zst';

/** Takes a file: dropped onto it, or chosen by mouse or keyboard. */
export function FileDrop({ title, onFile }: { readonly title: string; readonly onFile: (file: File) => void }) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    setSeveral((files?.length ?? 0) > 1);
    if (file !== undefined && files?.length === 1) onFile(file);
  };
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <>
      <label
        className={over ? 'file-drop file-drop-over' : 'file-drop'}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          onDrag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <InboxOutlined className="file-drop-mark" aria-hidden />
        <strong>{title}</strong>
        <span>
          {t({
            zh: 'Excel（XLSX）、CSV 或 NDJSON，可用 gzip、zstd 压缩',
            en: 'Excel (XLSX), CSV or NDJSON, plain or in gzip or zstd',
          })}
        </span>
        <input
          type="file"
          className="only-read"
          accept={ACCEPTED}
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen once more after it was mended.
            event.target.value = '';
          }}
        />
      </label>
      {several && <p role="alert">{t({ zh: '请一次交付一个文件', en: 'One file at a time, please' })}</p>}
    </>
  );
}
