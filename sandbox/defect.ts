import { unifiedAlphabet, unifiedCodeLength } from '../server/modules/subjects/model/unified-code-check.ts';
import type { CsvColumn } from './csv-column.ts';
import { between, chance, pick, type Seeded } from './seeded.ts';

/** What goes wrong in files of departments, of the kinds that no mending can set right. */
const defects = ['check-character', 'impossible-date', 'missing-required', 'text-in-number', 'unknown-choice'] as const;
type Defect = (typeof defects)[number];

/** A cell that goes wrong, and what it then says. */
export type SpoiledCell = { readonly place: number; readonly cell: string };

/** With the given chance, one defect that must keep the row out; the subject's code stands first in it. */
export function drawDefect(
  rng: Seeded,
  share: number,
  cells: readonly string[],
  columns: readonly CsvColumn[],
): SpoiledCell | undefined {
  if (!chance(rng, share)) return undefined;
  const wished = pick(rng, defects);
  const places = placesFor(wished, cells, columns);
  const [defect, place] = places.length > 0 ? [wished, pick(rng, places)] : (['check-character', 0] as const);
  return { place, cell: spoiled(defect, cells[place]!, rng) };
}

const numbers = new Set<string | undefined>(['integer', 'decimal', 'money']);

/** The cells a defect can befall; only filled ones, because an empty cell of an optional field is no mistake. */
function placesFor(defect: Defect, cells: readonly string[], columns: readonly CsvColumn[]): readonly number[] {
  const fits = (field: CsvColumn['field']): boolean => {
    if (defect === 'impossible-date') return field?.kind === 'date';
    if (defect === 'missing-required') return field?.required === true;
    if (defect === 'text-in-number') return numbers.has(field?.kind);
    return defect === 'unknown-choice' && field?.kind === 'choice';
  };
  if (defect === 'check-character') return [0];
  return columns.flatMap(({ field }, place) => (cells[place] !== '' && fits(field) ? [place] : []));
}

function spoiled(defect: Defect, cell: string, rng: Seeded): string {
  switch (defect) {
    case 'check-character': {
      const right = unifiedAlphabet.indexOf(cell.charAt(unifiedCodeLength - 1));
      const wrong = (right + between(rng, 1, unifiedAlphabet.length - 1)) % unifiedAlphabet.length;
      return cell.slice(0, unifiedCodeLength - 1) + unifiedAlphabet.charAt(wrong);
    }
    case 'impossible-date':
      return `${cell.slice(0, 4)}-${pick(rng, ['02-30', '13-01', '06-31', '00-10'])}`;
    case 'missing-required':
      return '';
    case 'text-in-number':
      return `${cell}左右`;
    case 'unknown-choice':
      return '查无此项';
    default:
      return defect satisfies never;
  }
}
