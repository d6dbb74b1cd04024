import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useState } from 'react';
import { useLanguage } from './language.tsx';

const MAX_BYTES = 50 * 1024 * 1024;

/** A file of which only the digest leaves the device; the paper itself goes to whoever has to check it. For use as a form's field. */
export function FileDigest({
  id,
  onChange,
  onFile,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (digest: string | undefined) => void;
  /** The name of the file that was chosen. */
  readonly onFile?: (name: string) => void;
}) {
  const { t } = useLanguage();
  const [said, setSaid] = useState<string>();
  const read = async (file: File | undefined) => {
    setSaid(undefined);
    onChange?.(undefined);
    if (file === undefined) return;
    if (file.size > MAX_BYTES) {
      setSaid(t({ zh: '文件超过 50 MB', en: 'The file has more than 50 MB' }));
      return;
    }
    const digest = bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
    onFile?.(file.name);
    setSaid(`SHA-256 ${digest.slice(0, 16)}…`);
    onChange?.(digest);
  };
  return (
    <>
      <input id={id} type="file" onChange={(event) => void read(event.target.files?.[0])} />
      <p className="source" role="status">
        {said ??
          t({
            zh: '只登记文件的数字指纹，文件不离开您的电脑；核查时向办理单位出示原件。',
            en: 'Only the file’s digest is registered and the file stays with you; show it to whoever checks.',
          })}
      </p>
    </>
  );
}
