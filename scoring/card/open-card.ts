import { limits } from '../limits.ts';
import { cardFaults, type CardFault } from './card-faults.ts';
import type { Card } from './card.ts';
import { idOf, type SealedCard } from './seal-card.ts';
import { shapeFaults } from './card-shape.ts';

export type Opening =
  | { readonly outcome: 'valid'; readonly sealed: SealedCard }
  | { readonly outcome: 'refused'; readonly faults: readonly CardFault[] };

/** A sealed card from its text, from anyone: its shape, its rules, its name, and its golden vectors scored anew. */
export function openCard(text: string): Opening {
  const parsed = text.length > limits.characters ? undefined : parse(text);
  const refused = (...faults: readonly CardFault[]): Opening => ({ outcome: 'refused', faults });
  if (typeof parsed !== 'object' || parsed === null || !('id' in parsed) || !('card' in parsed)) {
    return refused({ at: '', zh: '不是评分卡文件', en: 'is not the text of a card' });
  }
  const shape = shapeFaults(parsed.card);
  if (shape.length > 0) return refused(...shape);
  const card = parsed.card as Card;
  const faults = cardFaults(card);
  if (faults.length > 0) return refused(...faults);
  const id = idOf(card);
  if (id !== parsed.id) return refused({ at: 'id', zh: `内容摘要应为 ${id}`, en: `the content's digest is ${id}` });
  if (card.golden.length === 0) return refused({ at: 'golden', zh: '缺少校验样例', en: 'has no golden vectors' });
  return { outcome: 'valid', sealed: { id, card } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
