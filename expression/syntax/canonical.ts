import type { Ast, Literal, Syntax } from './syntax.ts';

/** The canonical tree of what was read: no places, and every name as `codeOf` gives it. */
export function canonical(tree: Syntax, codeOf: (name: string) => string): Ast {
  const of = (node: Syntax) => canonical(node, codeOf);
  switch (tree.op) {
    case 'number':
    case 'bool':
    case 'text':
      return literal(tree);
    case 'name':
      return { op: 'name', name: codeOf(tree.name) };
    case 'not':
    case 'negative':
      return { op: tree.op, of: of(tree.of) };
    case 'and':
    case 'or':
      return { op: tree.op, of: tree.of.map(of) };
    case 'arithmetic':
      return { op: 'arithmetic', sign: tree.sign, left: of(tree.left), right: of(tree.right) };
    case 'compare':
      return { op: 'compare', sign: tree.sign, left: of(tree.left), right: of(tree.right) };
    case 'in':
      return { op: 'in', of: of(tree.of), list: tree.list.map(literal) };
    case 'call':
      return { op: 'call', name: tree.name, of: tree.of.map(of) };
    case 'if':
      break;
  }
  return { op: 'if', when: of(tree.when), yes: of(tree.yes), no: of(tree.no) };
}

function literal(node: Literal): Literal {
  switch (node.op) {
    case 'number':
      return { op: 'number', value: node.value };
    case 'bool':
      return { op: 'bool', value: node.value };
    case 'text':
      break;
  }
  return { op: 'text', value: node.value };
}
