import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifySize, type SizeInput } from './size-class.ts';
import { sizeOrder } from './size-reasons.ts';
import { sizeRules2011 } from './size-rules.ts';

/** The table of the rules as printed: X persons, Y revenue and Z assets in 万元; lower bounds of large, medium and small. */
const printedTable = `
  agriculture              | A01  | Y 20000 | Y 500 | Y 50
  industry                 | C30  | X 1000, Y 40000 | X 300, Y 2000 | X 20, Y 300
  construction             | E47  | Y 80000, Z 80000 | Y 6000, Z 5000 | Y 300, Z 300
  wholesale                | F51  | X 200, Y 40000 | X 20, Y 5000 | X 5, Y 1000
  retail                   | F52  | X 300, Y 20000 | X 50, Y 500 | X 10, Y 100
  transport                | G54  | X 1000, Y 30000 | X 300, Y 3000 | X 20, Y 200
  storage                  | G592 | X 200, Y 30000 | X 100, Y 1000 | X 20, Y 100
  post                     | G60  | X 1000, Y 30000 | X 300, Y 2000 | X 20, Y 100
  accommodation            | H61  | X 300, Y 10000 | X 100, Y 2000 | X 10, Y 100
  catering                 | H62  | X 300, Y 10000 | X 100, Y 2000 | X 10, Y 100
  information-transmission | I63  | X 2000, Y 100000 | X 100, Y 1000 | X 10, Y 100
  software                 | I65  | X 300, Y 10000 | X 100, Y 1000 | X 10, Y 50
  real-estate-development  | K701 | Y 200000, Z 10000 | Y 1000, Z 5000 | Y 100, Z 2000
  property-management      | K702 | X 1000, Y 5000 | X 300, Y 1000 | X 100, Y 500
  leasing-and-business     | L72  | X 300, Z 120000 | X 100, Z 8000 | X 10, Z 100
  other                    | M74  | X 300 | X 100 | X 10`;

type Letter = 'X' | 'Y' | 'Z';
type Figures = Partial<Record<Letter, number>>;
type Row = {
  readonly group: string;
  readonly code: string;
  readonly large: Figures;
  readonly medium: Figures;
  readonly small: Figures;
};

const parseFigures = (text: string): Figures =>
  Object.fromEntries(text.split(',').map((part) => [part.trim().charAt(0), Number(part.trim().slice(2))]));
const rows: readonly Row[] = printedTable
  .trim()
  .split('\n')
  .map((line) => {
    const [group = '', code = '', large = '', medium = '', small = ''] = line.split('|').map((cell) => cell.trim());
    return { group, code, large: parseFigures(large), medium: parseFigures(medium), small: parseFigures(small) };
  });

const fen = 1_000_000;
const inputOf = (code: string, figures: Figures, step: Figures = {}): SizeInput => ({
  kind: 'enterprise',
  industryCode: code,
  employees: figures.X === undefined ? undefined : figures.X + (step.X ?? 0),
  revenueFen: figures.Y === undefined ? undefined : figures.Y * fen + (step.Y ?? 0),
  assetsFen: figures.Z === undefined ? undefined : figures.Z * fen + (step.Z ?? 0),
});

describe('the size class of each industry of the rules', () => {
  it('covers the sixteen industries', () => {
    expect(rows.map(({ group }) => group).sort()).toEqual(Object.keys(sizeRules2011.bounds).sort());
    expect(rows).toHaveLength(16);
  });

  it.each(rows)('$group: at, one step below and above each bound of each figure', (row) => {
    for (const [index, bound] of (['small', 'medium', 'large'] as const).entries()) {
      const size = bound;
      const oneLower = sizeOrder[index];
      expect(classifySize(inputOf(row.code, row[bound]))).toMatchObject({ size, industryGroup: row.group, missing: [] });
      for (const letter of Object.keys(row[bound]) as Letter[]) {
        // The other figures are far above every bound, so that this one alone decides: all must reach a class.
        const others = { ...row.large, [letter]: row[bound][letter] };
        expect(classifySize(inputOf(row.code, others)).size).toBe(size);
        expect(classifySize(inputOf(row.code, others, { [letter]: 1 })).size).toBe(size);
        expect(classifySize(inputOf(row.code, others, { [letter]: -1 })).size).toBe(oneLower);
      }
    }
  });
});

describe('a missing figure', () => {
  it('leaves the size unknown where it could still lower it, and is named', () => {
    expect(classifySize({ kind: 'enterprise', industryCode: 'C30', employees: 5000 })).toMatchObject({
      size: 'unknown',
      industryGroup: 'industry',
      missing: ['revenueFen'],
    });
    expect(classifySize({ kind: 'enterprise', industryCode: 'C30' })).toMatchObject({ missing: ['employees', 'revenueFen'] });
    expect(classifySize({ kind: 'enterprise', industryCode: 'L72', assetsFen: 9e12 })).toMatchObject({ missing: ['employees'] });
  });

  it('does not matter where a known one is micro already', () => {
    const result = classifySize({ kind: 'enterprise', industryCode: 'C30', employees: 19 });
    expect(result).toMatchObject({ size: 'micro', missing: [] });
    expect(result.reasons.map(({ zh }) => zh)).toContain('从业人员 19 人，未达到小型下限 20 人');
  });

  it('never changes a size that was decided without it', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined });
    const full = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(fc.constantFrom(...rows), figure, figure, figure, full, full, full, (row, x, y, z, x2, y2, z2) => {
        const given = (a: number | undefined, unit: number): number | undefined => (a === undefined ? undefined : a * unit);
        const partial = classifySize({
          kind: 'enterprise',
          industryCode: row.code,
          employees: x,
          revenueFen: given(y, fen),
          assetsFen: given(z, fen),
        });
        const whole = classifySize(inputOf(row.code, { X: x ?? x2, Y: y ?? y2, Z: z ?? z2 }));
        expect(whole.size).not.toBe('unknown');
        if (partial.size !== 'unknown') expect(partial.size).toBe(whole.size);
        expect(partial.missing.length > 0).toBe(partial.size === 'unknown');
      }),
    );
  });

  it('is what an impossible figure counts as', () => {
    for (const employees of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      expect(classifySize({ kind: 'enterprise', industryCode: 'M74', employees })).toMatchObject({
        size: 'unknown',
        missing: ['employees'],
      });
    }
    expect(classifySize({ kind: 'enterprise', industryCode: 'A01', revenueFen: -1 }).size).toBe('micro');
  });
});

describe('the explanation', () => {
  it('names the industry, each figure with its bounds, and what decided', () => {
    const result = classifySize({ kind: 'enterprise', industryCode: 'C3011', employees: 250, revenueFen: 5_000_000_000 });
    expect(result.ruleVersion).toBe('300号-2011');
    expect(result.reasons.map(({ zh }) => zh)).toEqual([
      '行业代码 C3011 属于“工业”',
      '从业人员 250 人，达到小型下限 20 人，未达到中型下限 300 人',
      '营业收入 5000 万元，达到中型下限 2000 万元，未达到大型下限 40000 万元',
      '各项指标须同时达到下限，以最低一档为准：小型',
    ]);
    expect(result.reasons.map(({ en }) => en)[1]).toBe('Employees 250 persons, reaches 20 for small, is below 300 for medium');
  });

  it('says that an individual business is classed by reference', () => {
    const input = { industryCode: 'F52', employees: 3, revenueFen: 1 };
    const individual = classifySize({ ...input, kind: 'individual-business' });
    expect(individual.size).toBe('micro');
    expect(individual.reasons.map(({ zh }) => zh)).toContain('个体工商户参照本规定划型');
    expect(classifySize({ ...input, kind: 'enterprise' }).reasons.map(({ zh }) => zh)).not.toContain('个体工商户参照本规定划型');
  });

  it.each([
    [undefined, ['industryCode'], '缺少行业代码'],
    [' ', ['industryCode'], '缺少行业代码'],
    ['G59', ['industryCode'], '过粗'],
    ['C98', ['industryCode'], '不是国民经济行业分类代码'],
    ['J6621', [], '金融业'],
  ])('says why the industry %j gives no size', (industryCode, missing, reason) => {
    const result = classifySize({ kind: 'enterprise', industryCode, employees: 1, revenueFen: 1, assetsFen: 1 });
    expect(result).toMatchObject({ size: 'unknown', industryGroup: 'unknown', missing });
    expect(result.reasons.map(({ zh }) => zh).join()).toContain(reason);
  });

  it('says where an industry outside the rules is classed by reference', () => {
    const result = classifySize({ kind: 'enterprise', industryCode: 'P83', employees: 10 });
    expect(result).toMatchObject({ size: 'small', industryGroup: 'other' });
    expect(result.reasons.map(({ zh }) => zh).join()).toContain('参照“其他未列明行业”划型');
  });
});
