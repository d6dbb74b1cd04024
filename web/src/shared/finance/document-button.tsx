import type { Operations } from '../../../../sdk/index.ts';
import { DownloadButton } from '../download-button.tsx';
import { usePlatform } from '../platform.tsx';

type Documents = 'marketplace.get-document' | 'guarantees.get-document';

/** A document that was handed in, to be fetched. */
export function DocumentButton<N extends Documents>({
  operation,
  input,
  title,
}: {
  readonly operation: N;
  readonly input: Operations[N]['input'];
  readonly title: string;
}) {
  const platform = usePlatform();
  return <DownloadButton title={title} fetchFile={() => platform.call(operation, input) as never} />;
}
