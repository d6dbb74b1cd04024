import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import exceljs from 'exceljs';
import { listItems, lookUpCode } from '../catalogue/index.ts';
import { effectiveItemOf } from '../catalogue/model/effective-item.ts';
import { buildTemplate } from '../catalogue/template/build-template.ts';
import { templateColumns } from '../catalogue/template/template-columns.ts';
import { isHeader, mapHeader } from './intake/header-mapping.ts';
import { compileRows } from './intake/row-compiler.ts';
import { openRowSource } from './reading/row-source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jinqiao-template-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(listItems().map((item) => [item.name, item] as const))(
  'the template of %s, filled in as its notes say, is accepted as the item’s example',
  async (name, item) => {
    const effective = effectiveItemOf(item, []);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await buildTemplate(effective, 0, 'zh', new Date(0))) as never);
    const sheet = workbook.worksheets[0]!;
    sheet.addRow(templateColumns(effective, 'zh').map((column) => column.example));
    const path = join(folder, `${name}.xlsx`);
    await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
    const source = await openRowSource(path, { isHeader: (cells) => isHeader(item, cells) });
    const compiler = compileRows(item, mapHeader(item, source.header), { lookUpCode });
    const rows = [];
    for await (const batch of source.batches()) rows.push(...batch.cells.map((cells) => compiler.compile(cells)));
    expect(rows).toMatchObject([{ kind: 'accepted', warnings: [] }]);
    const [row] = rows;
    expect(row?.kind === 'accepted' && JSON.parse(row.body)).toEqual(item.example);
  },
);
