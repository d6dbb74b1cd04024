import yauzl from 'yauzl';

const MAX_PARTS = 2_000;

/** What the parts of a ZIP file say they unpack to, in bytes. Rejects what is no ZIP file. */
export function unpackedBytes(zip: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      let bytes = 0;
      let parts = 0;
      file.on('error', reject);
      file.on('end', () => resolve(bytes));
      file.on('entry', (entry: yauzl.Entry) => {
        bytes += entry.uncompressedSize;
        if (++parts > MAX_PARTS) return reject(new Error('too many parts'));
        file.readEntry();
      });
      file.readEntry();
    });
  });
}
