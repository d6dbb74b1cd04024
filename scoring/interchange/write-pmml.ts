import { canonicalJson } from '../card/canonical-json.ts';
import type { Card, Characteristic } from '../card/card.ts';
import { escapeXml } from './xml.ts';

/** The field in which a characteristic's special code stands, beside its own. */
export const specialField = (code: string) => `${code}.special`;

/** What PMML has no place for, as one extension of the header. */
export const EXTENSION = 'jinqiao.card';

/**
 * A card as a scorecard of PMML 4.4 (Data Mining Group). Of the attributes the first that holds counts, as the standard has it: special codes,
 * missing, then the bins in order. Reason codes are the characteristics' codes, measured against the expected points; themes are in an extension.
 */
export function writePmml(card: Card): string {
  const { characteristics, title, base } = card;
  const named = (name: string) => `name="${escapeXml(name)}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">',
    `<Header description="${escapeXml(title.zh)}"><Extension extender="jinqiao" name="${EXTENSION}" value="${escapeXml(canonicalJson(besides(card)))}"/><Application name="jinqiao"/></Header>`,
    `<DataDictionary numberOfFields="${characteristics.length * (card.specials.length > 0 ? 2 : 1)}">`,
    ...characteristics.flatMap((one) => [
      `<DataField ${named(one.code)} ${one.kind === 'number' ? 'optype="continuous" dataType="double"' : 'optype="categorical" dataType="string"'}/>`,
      ...(card.specials.length > 0
        ? [`<DataField ${named(specialField(one.code))} optype="categorical" dataType="string"/>`]
        : []),
    ]),
    '</DataDictionary>',
    `<Scorecard modelName="${escapeXml(title.en)}" functionName="regression" initialScore="${base}" useReasonCodes="true" reasonCodeAlgorithm="pointsBelow" baselineMethod="mean">`,
    '<MiningSchema>',
    ...characteristics.flatMap((one) => [
      `<MiningField ${named(one.code)} usageType="active"/>`,
      ...(card.specials.length > 0 ? [`<MiningField ${named(specialField(one.code))} usageType="active"/>`] : []),
    ]),
    '</MiningSchema>',
    '<Output><OutputField name="score" feature="predictedValue" optype="continuous" dataType="double"/></Output>',
    '<Characteristics>',
    ...characteristics.flatMap((one) => characteristicLines(one, card)),
    '</Characteristics>',
    '</Scorecard>',
    '</PMML>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Names and meanings; whatever makes the score stands in the scorecard itself. */
function besides({ title, origin, features, specials, scaling, pd, characteristics }: Card) {
  const described = characteristics.map(({ title, theme, reason }) => ({ title, theme, reason }));
  return { title, origin, features, specials, scaling, pd, characteristics: described };
}

function characteristicLines(one: Characteristic, { specials }: Card): string[] {
  const attribute = (points: number, predicate: string) => `<Attribute partialScore="${points}">${predicate}</Attribute>`;
  const simple = (operator: string, value?: string, field = one.code) =>
    `<SimplePredicate field="${escapeXml(field)}" operator="${operator}"${value === undefined ? '' : ` value="${escapeXml(value)}"`}/>`;
  return [
    `<Characteristic name="${escapeXml(one.code)}" reasonCode="${escapeXml(one.code)}" baselineScore="${one.expected}">`,
    ...specials.map((name) => attribute(one.special[name]!, simple('equal', name, specialField(one.code)))),
    attribute(one.missing, simple('isMissing')),
    ...(one.kind === 'number'
      ? [
          ...one.cuts.map((cut, at) => attribute(one.points[at]!, simple('lessThan', String(cut)))),
          attribute(one.points.at(-1)!, '<True/>'),
        ]
      : [...one.groups.map((group, at) => attribute(one.points[at]!, inSet(one.code, group))), attribute(one.unseen, '<True/>')]),
    '</Characteristic>',
  ];
}

function inSet(field: string, names: readonly string[]): string {
  const array = names.map((name) => `"${name.replaceAll('"', String.raw`\"`)}"`).join(' ');
  return `<SimpleSetPredicate field="${escapeXml(field)}" booleanOperator="isIn"><Array type="string" n="${names.length}">${escapeXml(array)}</Array></SimpleSetPredicate>`;
}
