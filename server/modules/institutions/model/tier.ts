import type { Bilingual } from '../../../kernel/pure/text.ts';

/** How fast an institution may call, the slowest first: a person at a screen, a system by itself, or in bulk. */
const tiers = {
  attended: { zh: '人工', en: 'Attended' },
  unattended: { zh: '系统', en: 'Unattended' },
  bulk: { zh: '批量', en: 'Bulk' },
} as const satisfies Record<string, Bilingual>;

export type Tier = keyof typeof tiers;
export const tierNames = Object.keys(tiers) as [Tier, ...Tier[]];

/** Whether a tier is no faster than another. */
export function tierWithin(tier: Tier, widest: Tier): boolean {
  const order = Object.keys(tiers);
  return order.indexOf(tier) <= order.indexOf(widest);
}
