import { useQuery } from '@tanstack/react-query';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { usePlatform } from '../../../shared/platform.tsx';

export type Recognition = Operations['collection.recognise-file']['output'];
export type Candidate = Recognition['items'][number];

const BEGINNING_BYTES = 1024 * 1024;
const MOST_BYTES = 60 * 1024 * 1024;
const ZIP = [0x50, 0x4b];

/** What the platform makes of a file: all of a workbook, the beginning of anything else. `null` for a workbook too large to be looked at. */
export function useRecognition(file: File | undefined, item: string | undefined) {
  const platform = usePlatform();
  const { language } = useLanguage();
  return useQuery<Recognition | null>({
    queryKey: ['recognise', file?.name, file?.size, file?.lastModified, item, language],
    enabled: file !== undefined,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      if (file === undefined) return null;
      const magic = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
      const whole = ZIP.every((byte, at) => magic[at] === byte);
      if (whole && file.size > MOST_BYTES) return null;
      const bytes = whole ? file : file.slice(0, BEGINNING_BYTES);
      const asked = { fileName: file.name, ...(item === undefined ? {} : { item }) };
      return platform.upload('collection.recognise-file', asked, bytes, { signal });
    },
  });
}
