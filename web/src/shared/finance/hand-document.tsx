import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import type { Client } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemAlert } from '../problem-alert.tsx';

/** Hands in a document, at once when it is chosen. */
export function HandDocument({ upload }: { readonly upload: (platform: Client, file: File) => Promise<unknown> }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const hand = useMutation({
    mutationFn: (file: File) => upload(platform, file),
    onSuccess: () => answers.invalidateQueries(),
  });
  return (
    <div className="hand-document">
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          hand.mutate(file);
          return false;
        }}
      >
        <Button loading={hand.isPending}>{t({ zh: '提交材料', en: 'Hand in a document' })}</Button>
      </Upload>
      <p className="source">{t({ zh: 'PDF 或图片，每份不超过 10 MB', en: 'PDF or pictures, 10 MB each' })}</p>
      <ProblemAlert error={hand.error} />
    </div>
  );
}
