import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { DownloadedFile } from '../../../sdk/index.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { saveFile } from './save-file.ts';

/** Fetches a file from the platform and saves it; what goes wrong is said beside it. */
export function DownloadButton({
  title,
  fetchFile,
}: {
  readonly title: string;
  readonly fetchFile: () => Promise<DownloadedFile>;
}) {
  const download = useMutation({
    mutationFn: async () => {
      const { fileName, contentType, content } = await fetchFile();
      saveFile(fileName, new Blob([await new Response(content).arrayBuffer()], { type: contentType }));
    },
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
        {title}
      </Button>
      <ProblemAlert error={download.error} />
    </>
  );
}
