import type { Ast, Comparison, Literal } from '../syntax/syntax.ts';

/**
 * An expression as people fill in a form: rows of indicator, comparison and value, joined by "and" or "or"; a row may be such a group again,
 * of the other kind.
 */
export type View = { readonly join: 'and' | 'or'; readonly rows: readonly (ViewRow | View)[] };

export type ViewRow =
  | { readonly indicator: string; readonly comparison: Comparison; readonly value: Literal }
  | { readonly indicator: string; readonly comparison: 'in' | 'not-in'; readonly values: readonly Literal[] }
  | { readonly indicator: string; readonly comparison: 'between'; readonly low: Literal; readonly high: Literal }
  | { readonly indicator: string; readonly comparison: 'known' | 'unknown' | 'yes' | 'no' };

/** The rows of a condition, or undefined when it has more to it than rows can show. Give it a tree that was checked to be a condition. */
export function viewOf(ast: Ast): View | undefined {
  const found = groupOf(ast);
  return found === undefined ? undefined : 'join' in found ? found : { join: 'and', rows: [found] };
}

/** The tree of rows: reading it again gives the same rows. A group of one is the one. */
export function astOf({ join, rows }: View): Ast {
  const members = rows.map((row) => ('join' in row ? astOf(row) : rowAst(row)));
  if (members.length === 0) throw new RangeError('a group has no rows');
  const of = members.flatMap((member) => (member.op === join ? member.of : [member]));
  return of.length === 1 ? of[0]! : { op: join, of };
}

function groupOf(ast: Ast): View | ViewRow | undefined {
  if (ast.op !== 'and' && ast.op !== 'or') return rowOf(ast);
  const rows = ast.of.map(groupOf);
  return rows.every((row) => row !== undefined) ? { join: ast.op, rows } : undefined;
}

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

function rowOf(ast: Ast): ViewRow | undefined {
  switch (ast.op) {
    case 'name':
      return { indicator: ast.name, comparison: 'yes' };
    case 'compare': {
      const { sign, left, right } = ast;
      if (left.op === 'name' && isLiteral(right)) return { indicator: left.name, comparison: sign, value: right };
      return right.op === 'name' && isLiteral(left)
        ? { indicator: right.name, comparison: MIRRORED[sign], value: left }
        : undefined;
    }
    case 'in':
      return ast.of.op === 'name' ? { indicator: ast.of.name, comparison: 'in', values: ast.list } : undefined;
    case 'call': {
      const [of, low, high] = ast.of;
      if (of?.op !== 'name') return undefined;
      if (ast.name === 'has') return { indicator: of.name, comparison: 'known' };
      const isRange = ast.name === 'between' && low !== undefined && high !== undefined && isLiteral(low) && isLiteral(high);
      return isRange ? { indicator: of.name, comparison: 'between', low, high } : undefined;
    }
    case 'not':
      return negated(rowOf(ast.of));
    case 'number':
    case 'bool':
    case 'text':
    case 'negative':
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'if':
      break;
  }
  return undefined;
}

function negated(row: ViewRow | undefined): ViewRow | undefined {
  if (row?.comparison === 'yes') return { ...row, comparison: 'no' };
  if (row?.comparison === 'known') return { ...row, comparison: 'unknown' };
  return row?.comparison === 'in' ? { ...row, comparison: 'not-in' } : undefined;
}

function rowAst(row: ViewRow): Ast {
  const name: Ast = { op: 'name', name: row.indicator };
  switch (row.comparison) {
    case 'yes':
      return name;
    case 'no':
      return { op: 'not', of: name };
    case 'known':
      return { op: 'call', name: 'has', of: [name] };
    case 'unknown':
      return { op: 'not', of: { op: 'call', name: 'has', of: [name] } };
    case 'in':
      return { op: 'in', of: name, list: row.values };
    case 'not-in':
      return { op: 'not', of: { op: 'in', of: name, list: row.values } };
    case 'between':
      return { op: 'call', name: 'between', of: [name, row.low, row.high] };
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      break;
  }
  return { op: 'compare', sign: row.comparison, left: name, right: row.value };
}

const isLiteral = (ast: Ast): ast is Literal => ast.op === 'number' || ast.op === 'bool' || ast.op === 'text';
