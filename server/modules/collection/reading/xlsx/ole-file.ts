import { open } from 'node:fs/promises';

import { UnreadableFile } from '../unreadable-file.ts';

const SECTOR_SHIFT_AT = 30;
const FIRST_DIRECTORY_SECTOR_AT = 48;
const LARGEST_SECTOR_SHIFT = 12;
const HEADER_BYTES = 512;
/** The stream that holds the workbook when it is protected by a password ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Says why a compound file ([MS-CFB]) is not read: it is an encrypted workbook or one of the format before 2007. */
export async function refuseOle(path: string): Promise<never> {
  if ((await firstDirectorySector(path)).includes(ENCRYPTED_STREAM)) throw encryptedWorkbook();
  throw new UnreadableFile('file.format', {
    zh: '文件是旧版 Excel 97-2003（.xls）格式。请另存为 .xlsx 后报送。',
    en: 'The file is in the old Excel 97-2003 format (.xls). Save it as .xlsx and deliver that.',
  });
}

export function encryptedWorkbook(): UnreadableFile {
  return new UnreadableFile('file.encrypted', {
    zh: '工作簿设有打开密码。请取消密码后报送。',
    en: 'The workbook is protected by a password. Remove the password and deliver it again.',
  });
}

async function firstDirectorySector(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const header = (await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)).buffer;
    const size = 2 ** Math.min(header.readUInt16LE(SECTOR_SHIFT_AT), LARGEST_SECTOR_SHIFT);
    const sector = header.readUInt32LE(FIRST_DIRECTORY_SECTOR_AT);
    return (await file.read(Buffer.alloc(size), 0, size, (sector + 1) * size)).buffer;
  } finally {
    await file.close();
  }
}
