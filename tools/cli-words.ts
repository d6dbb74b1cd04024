import { items } from '../server/gen/items.gen.ts';
import type { Field } from '../server/modules/catalogue/index.ts';
import type { Bilingual } from '../server/kernel/pure/text.ts';
import { normalisationRules } from '../server/modules/collection/intake/normalisation-rule.ts';
import { refusalRules } from '../server/modules/collection/intake/refusal-rule.ts';
import { warningRules } from '../server/modules/collection/intake/warning-rule.ts';
import { dimensions } from '../server/modules/quality/model/dimension.ts';
import { codeRules } from '../server/modules/subjects/model/code-rule.ts';

/** The words behind the names that answers carry: rules, dimensions, items and their fields. */
export function cliWordsOf(): string {
  const words = {
    normalisations: normalisationRules,
    warnings: warningsOf(),
    refusals: refusalsOf(),
    dimensions,
    items: itemsOf(),
  };
  const lines = Object.entries(words).map(([name, table]) => {
    const rows = Object.entries(table).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
    return [`  ${name}: {`, ...rows, '  },'].join('\n');
  });
  return [
    '// Made by `npm run generate` from the rules and the catalogue. Do not edit.',
    "import type { Words } from '../render/words.ts';",
    '',
    'export const words: Words = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

const warningsOf = () => Object.fromEntries(Object.entries(warningRules).map(([name, rule]) => [name, rule.title]));

function refusalsOf(): Record<string, Said> {
  const ofCodes = Object.entries(codeRules).flatMap(([name, rule]) => [
    [`identifier.${name}`, said(rule)] as const,
    [`party-code.${name}`, said(rule)] as const,
  ]);
  const builtIn = Object.entries(refusalRules).map(([name, rule]) => [name, said(rule)] as const);
  return Object.fromEntries([...builtIn, ...ofCodes]);
}

type Said = { readonly title: Bilingual; readonly mend: Bilingual };
const said = ({ title, mend }: Said): Said => ({ title, mend });

function itemsOf(): object {
  const entries = items.map((item) => [
    item.name,
    {
      title: item.title,
      fields: Object.fromEntries(Object.entries(item.fields).map(([name, field]) => [name, fieldOf(field)])),
      rules: Object.fromEntries(item.rules.map((rule) => [rule.name, said(rule)])),
    },
  ]);
  return Object.fromEntries(entries) as object;
}

/** How a field's value is shown: an amount in yuan, a choice by its title. */
function fieldOf(field: Field): object {
  const { title } = field;
  if (field.kind === 'money') return { title, money: true };
  return field.kind === 'choice' ? { title, values: field.values } : { title };
}
