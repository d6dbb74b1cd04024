import type { Ast, Literal } from './syntax.ts';

const WIDTH = 100;
const RANK = { if: 0, or: 1, and: 2, relation: 3, sum: 4, product: 5, unary: 6, primary: 7 } as const;

/**
 * The source of a tree, with the fewest brackets that keep it and a long chain of conditions on lines of its own. Reading it gives the same
 * tree. `nameOf` spells a code, by default as it is.
 */
export function format(tree: Ast, nameOf: (code: string) => string = (code) => code): string {
  const flat = print(tree, nameOf);
  if (flat.length <= WIDTH || (tree.op !== 'and' && tree.op !== 'or')) return flat;
  return tree.of.map((member) => atLeast(member, RANK[tree.op] + 1, nameOf)).join(tree.op === 'and' ? '\n&& ' : '\n|| ');
}

type NameOf = (code: string) => string;

function print(tree: Ast, nameOf: NameOf): string {
  const at = (node: Ast, rank: number) => atLeast(node, rank, nameOf);
  switch (tree.op) {
    case 'number':
    case 'bool':
    case 'text':
      return printLiteral(tree);
    case 'name':
      return nameOf(tree.name);
    case 'not':
      return `!${at(tree.of, RANK.unary)}`;
    case 'negative':
      // A minus right before a number would become part of the number.
      return tree.of.op === 'number' && tree.of.value >= 0 ? `-(${printLiteral(tree.of)})` : `-${at(tree.of, RANK.unary)}`;
    case 'and':
      return tree.of.map((member) => at(member, RANK.relation)).join(' && ');
    case 'or':
      return tree.of.map((member) => at(member, RANK.and)).join(' || ');
    case 'arithmetic': {
      const rank = rankOf(tree);
      return `${at(tree.left, rank)} ${tree.sign} ${at(tree.right, rank + 1)}`;
    }
    case 'compare':
      return `${at(tree.left, RANK.sum)} ${tree.sign} ${at(tree.right, RANK.sum)}`;
    case 'in':
      return `${at(tree.of, RANK.sum)} in [${tree.list.map(printLiteral).join(', ')}]`;
    case 'call':
      return `${tree.name}(${tree.of.map((argument) => at(argument, RANK.if)).join(', ')})`;
    case 'if':
      break;
  }
  return `${at(tree.when, RANK.or)} ? ${at(tree.yes, RANK.or)} : ${at(tree.no, RANK.if)}`;
}

function atLeast(tree: Ast, rank: number, nameOf: NameOf): string {
  const text = print(tree, nameOf);
  return rankOf(tree) < rank ? `(${text})` : text;
}

function rankOf(tree: Ast): number {
  switch (tree.op) {
    case 'if':
    case 'or':
    case 'and':
      return RANK[tree.op];
    case 'compare':
    case 'in':
      return RANK.relation;
    case 'arithmetic':
      return tree.sign === '+' || tree.sign === '-' ? RANK.sum : RANK.product;
    case 'not':
    case 'negative':
      return RANK.unary;
    case 'number':
    case 'bool':
    case 'text':
    case 'name':
    case 'call':
      break;
  }
  return RANK.primary;
}

function printLiteral({ op, value }: Literal): string {
  return op === 'text' ? `"${value}"` : String(value);
}
