const KB = 1024;

/** Bytes as people say them. */
export function fileSize(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < KB * KB) return `${(bytes / KB).toFixed(1)} KB`;
  return bytes < KB * KB * KB ? `${(bytes / KB / KB).toFixed(1)} MB` : `${(bytes / KB / KB / KB).toFixed(2)} GB`;
}
