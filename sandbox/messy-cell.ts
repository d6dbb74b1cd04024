import type { CsvColumn } from './csv-column.ts';
import { pick, type Seeded } from './seeded.ts';

/**
 * The same value in one of the shapes in which departments write it and which intake must understand: 2017/1/4, 1,000万元,
 * full-width digits, lower-case codes, blanks around. About half of the cells stay as they are.
 */
export function messyCell(cell: string, { field }: CsvColumn, rng: Seeded): string {
  if (cell === '') return field === null || keptEmpty.has(field.kind) ? '' : pick(rng, ['', '', '—', 'NULL', '无']);
  if (field === null) return /^[0-9A-Z]{18}$/.test(cell) ? messyCode(cell, rng) : pick(rng, [cell, ` ${cell}`, `${cell}　`]);
  const shapes = shapesOf(field, cell);
  return pick(rng, [cell, ...shapes]);
}

/** Where a text or a word for no could be meant by the signs for nothing. */
const keptEmpty = new Set(['text', 'boolean', 'person-id']);

const messyCode = (cell: string, rng: Seeded): string =>
  pick(rng, [cell, cell, cell.toLowerCase(), fullWidth(cell), ` ${cell}`, `${cell.slice(0, 6)} ${cell.slice(6)}`]);

function shapesOf(field: NonNullable<CsvColumn['field']>, cell: string): readonly string[] {
  switch (field.kind) {
    case 'date': {
      const [year, month, day] = cell.split('-').map(Number);
      return [`${year}/${month}/${day}`, `${year}年${month}月${day}日`, cell.replaceAll('-', ''), `${cell} 00:00:00`];
    }
    case 'month': {
      const [year, month] = cell.split('-').map(Number);
      return [`${year}年${month}月`, cell.replace('-', ''), `${year}/${month}`];
    }
    case 'money':
      return moneyShapes(cell, field.unit === 'yuan');
    case 'integer':
      return [fullWidth(cell), ` ${cell}`];
    case 'choice':
      return [` ${cell}`, `${cell}　`];
    case 'party-code':
      return [cell.toLowerCase(), ` ${cell}`];
    case 'code':
      return [` ${cell}`, fullWidth(cell)];
    case 'boolean':
      return cell === '是' ? ['Y', '1'] : ['N', '0'];
    case 'text':
    case 'decimal':
    case 'year':
    case 'person-id':
      return [` ${cell} `];
    default:
      return field satisfies never;
  }
}

function moneyShapes(cell: string, yuan: boolean): readonly string[] {
  const [whole = '', decimals = ''] = cell.split('.');
  const grouped = `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}`;
  const shapes = [grouped, `${grouped}${yuan ? '元' : '万元'}`, fullWidth(cell)];
  // A whole number of ten thousands may be written as such wherever yuan are meant.
  if (yuan && /^\d+0000$/.test(whole) && /^0+$/.test(decimals)) shapes.push(`${whole.slice(0, -4)}万元`);
  return shapes;
}

const fullWidth = (text: string): string =>
  text.replaceAll(/[0-9A-Z.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
