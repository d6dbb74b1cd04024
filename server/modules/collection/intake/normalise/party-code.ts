import { codeRules, readUnifiedCode, type CodeRule } from '../../../subjects/index.ts';
import type { Normaliser, Refusal } from './normaliser.ts';
import { isNullText } from './null-text.ts';

const refusals = Object.fromEntries(
  Object.keys(codeRules).map((rule) => [rule, { rule: `party-code.${rule as CodeRule}` }]),
) as Readonly<Record<CodeRule, Refusal>>;

/** The unified social credit code of another party. */
export function partyCodeNormaliser(): Normaliser {
  return (raw, notes) => {
    if (raw === '') return null;
    const reading = readUnifiedCode(raw);
    if (reading.outcome === 'refused') {
      if (reading.rule === 'empty') return null;
      if (!isNullText(raw.trim())) return refusals[reading.rule];
      notes.counted('null-text');
      return null;
    }
    for (const warning of reading.warnings) notes.warned(warning);
    if (reading.outcome === 'mended') {
      notes.counted('party-code.mended');
      for (const mending of reading.mendings) notes.warned(`mended.${mending}`);
    }
    return reading.code;
  };
}
