import { expect, test } from 'vitest';
import { sealCard } from '../card/seal-card.ts';
import { scoreOne } from '../card/score-one.ts';
import { random } from '../numeric/random.ts';
import { randomCard } from '../testing/random-card.testing.ts';
import { readPmml } from './read-pmml.ts';
import { sqlScore } from './sql-score.ts';
import { writePmml } from './write-pmml.ts';
import { readXml } from './xml.ts';

test('a card that went out as PMML comes back as the same card, name and all: 100 random cards', () => {
  const next = random(21);
  for (let index = 0; index < 100; index++) {
    const sealed = sealCard(randomCard(next));
    const back = readPmml(writePmml(sealed.card));
    expect(back.outcome).toBe('valid');
    if (back.outcome === 'valid') expect(back.sealed).toEqual(sealed);
  }
});

/** After the example of the standard (PMML 4.4, Scorecard), in another maker's manner. */
const FOREIGN = `<?xml version="1.0"?>
<!-- another maker's -->
<p:PMML xmlns:p="http://www.dmg.org/PMML-4_4" version="4.4"><p:Header/>
<p:DataDictionary><p:DataField name="department" optype="categorical" dataType="string"/><p:DataField name="age" optype="continuous" dataType="integer"/><p:DataField name="income" optype="continuous" dataType="double"/></p:DataDictionary>
<p:Scorecard modelName="SampleScorecard" functionName="regression" useReasonCodes="true" reasonCodeAlgorithm="pointsBelow" initialScore="0.5" baselineMethod="other">
<p:MiningSchema><p:MiningField name="department"/></p:MiningSchema>
<p:Characteristics>
<p:Characteristic name="departmentScore" reasonCode="RC1" baselineScore="19">
<p:Attribute partialScore="-9"><p:SimplePredicate field="department" operator="isMissing"/></p:Attribute>
<p:Attribute partialScore="19"><p:SimplePredicate field="department" operator="equal" value="marketing"/></p:Attribute>
<p:Attribute partialScore="3.5"><p:CompoundPredicate booleanOperator="or"><p:SimplePredicate field="department" operator="equal" value="engineering"/><p:SimpleSetPredicate field="department" booleanOperator="isIn"><p:Array type="string">sales &quot;a \\&quot;b\\&quot;&quot;</p:Array></p:SimpleSetPredicate></p:CompoundPredicate></p:Attribute>
</p:Characteristic>
<p:Characteristic name="ageScore" reasonCode="RC2" baselineScore="18">
<p:Attribute partialScore="-1"><p:SimplePredicate field="age" operator="isMissing"/></p:Attribute>
<p:Attribute partialScore="-3"><p:SimplePredicate field="age" operator="lessOrEqual" value="18"/></p:Attribute>
<p:Attribute partialScore="0"><p:CompoundPredicate booleanOperator="and"><p:SimplePredicate field="age" operator="greaterThan" value="18"/><p:SimplePredicate field="age" operator="lessOrEqual" value="29"/></p:CompoundPredicate></p:Attribute>
<p:Attribute partialScore="12"><p:SimplePredicate field="age" operator="greaterThan" value="29"/></p:Attribute>
</p:Characteristic>
</p:Characteristics></p:Scorecard></p:PMML>`;

test('another maker’s scorecard scores as the standard says', () => {
  const read = readPmml(FOREIGN, { multiply: 10 });
  expect(read.outcome).toBe('valid');
  if (read.outcome !== 'valid') return;
  const score = (department: string | null, age: number | null) => scoreOne(read.sealed.card, { department, age }).score;
  expect(score('marketing', 18)).toBe(5 + 190 - 30);
  expect(score('sales', 18.000001)).toBe(5 + 35);
  expect(score('a "b"', 29)).toBe(5 + 35);
  expect(score('engineering', 29.5)).toBe(5 + 35 + 120);
  expect(score(null, null)).toBe(5 - 90 - 10);
  expect(score('unheard of', 40)).toBe(5 + 190 + 120);
  expect(scoreOne(read.sealed.card, { department: null, age: 40 }).adverse[0]).toMatchObject({
    code: 'department',
    theme: 'RC1',
    contribution: -280,
  });
});

test('what a card cannot do, or is not well formed, is refused', () => {
  const refused = (text: string) => readPmml(text, { multiply: 10 }).outcome === 'refused';
  expect(readPmml(FOREIGN).outcome).toBe('refused');
  expect(refused(FOREIGN.replace('field="age" operator="isMissing"', 'field="income" operator="isMissing"'))).toBe(true);
  expect(refused(FOREIGN.replace('booleanOperator="or"', 'booleanOperator="surrogate"'))).toBe(true);
  expect(refused(FOREIGN.replace('partialScore="12"', ''))).toBe(true);
  expect(refused(FOREIGN.replace('operator="greaterThan" value="29"', 'operator="greaterThan" value="30"'))).toBe(true);
  expect(refused(FOREIGN.replace('</p:PMML>', ''))).toBe(true);
  expect(refused(FOREIGN.replace('<p:Header/>', '<!DOCTYPE x [<!ENTITY a "b">]><p:Header/>'))).toBe(true);
  for (const text of [
    '',
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a/><a/>',
    '<PMML/>',
    '<PMML><Scorecard/></PMML>',
  ])
    expect(refused(text), text).toBe(true);
});

test('text of any kind goes through XML unchanged', () => {
  expect(readXml('<a b="&#20225;&#x4e1a; &lt;&amp;&gt;">x<![CDATA[<y>]]>z<c/></a>')).toMatchObject({
    name: 'a',
    text: 'x<y>z',
    elements: [{ name: 'c' }],
  });
  const deep = `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`;
  expect(readXml(deep)).toBeUndefined();
});

test('SQL names columns and writes constants so that nothing in them is read as SQL', () => {
  const { card } = sealCard({
    ...randomCard(random(2)),
    specials: ["S'1"],
    characteristics: [
      {
        code: 'a"b',
        title: { zh: '一', en: 'one' },
        theme: 't',
        kind: 'number',
        cuts: [0.1, 1e21],
        points: [1, 2, -3],
        missing: 4,
        special: { "S'1": 5 },
        expected: 0,
      },
      {
        code: 'c',
        title: { zh: '二', en: 'two' },
        theme: 't',
        kind: 'category',
        groups: [["x'); DROP", String.raw`\'`]],
        points: [6],
        unseen: 7,
        missing: 8,
        special: { "S'1": 9 },
        expected: 0,
      },
    ],
    base: 600,
  });
  const { points, score } = sqlScore(card, { special: (code) => (code === 'c' ? 's' : 'NULL') });
  expect(points[0]!.sql).toContain(`WHEN ("a""b")::float8 < '1e+21'::float8 THEN 2 ELSE -3`);
  expect(points[1]!.sql).toContain(`WHEN (s) = 'S''1' THEN 9 WHEN (s) IS NOT NULL THEN 8`);
  expect(points[1]!.sql).toContain(String.raw`IN ('x''); DROP',  E'\\''')`);
  expect(score.startsWith('(600 + (CASE')).toBe(true);
});
