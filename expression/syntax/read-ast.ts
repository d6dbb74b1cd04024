import { limits } from '../limits.ts';
import { isFunctionName } from './function-names.ts';
import type { Arithmetic, Ast, Comparison, Literal } from './syntax.ts';

/** A tree out of JSON that anybody may have written, or undefined when it is none of this language or passes its limits. */
export function readAst(json: unknown): Ast | undefined {
  const budget = { nodes: limits.nodes };
  try {
    return readNode(json, budget, 0);
  } catch (error) {
    if (error instanceof NoTreeError) return undefined;
    throw error;
  }
}

class NoTreeError extends Error {
  override readonly name = 'NoTreeError';
}

type Budget = { nodes: number };

// Chains of one rank lean to one side, so that a tree within the limits may be this deep.
const MAX_LEVELS = limits.nodes;

function readNode(json: unknown, budget: Budget, level: number): Ast {
  if (typeof json !== 'object' || json === null || --budget.nodes < 0 || level > MAX_LEVELS) throw new NoTreeError();
  const fields = json as Readonly<Record<string, unknown>>;
  const one = (key: string) => readNode(fields[key], budget, level + 1);
  const many = () => listOf(fields['of']).map((member) => readNode(member, budget, level + 1));
  switch (fields['op']) {
    case 'number':
    case 'bool':
    case 'text':
      return readLiteral(fields);
    case 'name':
      return { op: 'name', name: textOf(fields['name']) };
    case 'not':
    case 'negative':
      return { op: fields['op'], of: one('of') };
    case 'and':
    case 'or':
      return { op: fields['op'], of: many() };
    case 'arithmetic':
      return {
        op: 'arithmetic',
        sign: signOf<Arithmetic>(fields['sign'], ['+', '-', '*', '/']),
        left: one('left'),
        right: one('right'),
      };
    case 'compare':
      return {
        op: 'compare',
        sign: signOf<Comparison>(fields['sign'], ['<', '<=', '>', '>=', '==', '!=']),
        left: one('left'),
        right: one('right'),
      };
    case 'in':
      return { op: 'in', of: one('of'), list: listOf(fields['list']).map((member) => readMember(member, budget)) };
    case 'call': {
      const name = textOf(fields['name']);
      if (!isFunctionName(name)) throw new NoTreeError();
      return { op: 'call', name, of: many() };
    }
    case 'if':
      return { op: 'if', when: one('when'), yes: one('yes'), no: one('no') };
    default:
      throw new NoTreeError();
  }
}

function readMember(json: unknown, budget: Budget): Literal {
  if (typeof json !== 'object' || json === null || --budget.nodes < 0) throw new NoTreeError();
  return readLiteral(json as Readonly<Record<string, unknown>>);
}

function readLiteral({ op, value }: Readonly<Record<string, unknown>>): Literal {
  if (op === 'number' && typeof value === 'number' && Number.isFinite(value)) return { op, value: value === 0 ? 0 : value };
  if (op === 'bool' && typeof value === 'boolean') return { op, value };
  if (op === 'text') return { op, value: textOf(value) };
  throw new NoTreeError();
}

function textOf(json: unknown): string {
  if (typeof json !== 'string') throw new NoTreeError();
  return json;
}

function listOf(json: unknown): readonly unknown[] {
  if (!Array.isArray(json) || json.length === 0 || json.length > limits.nodes) throw new NoTreeError();
  return json;
}

function signOf<S extends string>(json: unknown, signs: readonly S[]): S {
  const sign = signs.find((one) => one === json);
  if (sign === undefined) throw new NoTreeError();
  return sign;
}
