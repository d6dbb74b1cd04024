import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these parts, deflated; written by hand so that tests can make workbooks no program would. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, flags = 0x0800): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.of(20, 0), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet of this XML. */
export function workbookParts(
  sheet: string,
  extra: { shared?: string; styles?: string; workbook?: string } = {},
): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': extra.workbook ?? '<workbook><sheets><sheet name="企业登记" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="r2" Type="${RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/>` +
      `<Relationship Id="r3" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...(extra.shared === undefined ? {} : { 'xl/sharedStrings.xml': extra.shared }),
    ...(extra.styles === undefined ? {} : { 'xl/styles.xml': extra.styles }),
  };
}

/** A workbook with one sheet of these rows' XML. */
export function workbookOf(rows: string, extra: { shared?: string; styles?: string; workbook?: string } = {}): Buffer {
  return zipOf(workbookParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, extra));
}
