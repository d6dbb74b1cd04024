/** A file as it comes from the server: its name and its bytes as a stream. */
export type DownloadedFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: ReadableStream<Uint8Array>;
};
