import { describe, expect, it } from 'vitest';
import { findIndustryGroup } from './industry-group.ts';

describe('the group of an industry code', () => {
  it.each([
    ['A', 'agriculture'],
    ['A05', 'agriculture'],
    ['B', 'industry'],
    ['B06', 'industry'],
    ['C', 'industry'],
    ['C3011', 'industry'],
    ['3011', 'industry'],
    ['c3011', 'industry'],
    ['D46', 'industry'],
    ['E50', 'construction'],
    ['F5199', 'wholesale'],
    ['F52', 'retail'],
    ['G54', 'transport'],
    ['G58', 'transport'],
    ['G591', 'transport'],
    ['5910', 'transport'],
    ['G594', 'storage'],
    ['G60', 'post'],
    ['H61', 'accommodation'],
    ['H62', 'catering'],
    ['I63', 'information-transmission'],
    ['I64', 'information-transmission'],
    ['I65', 'software'],
    ['K7010', 'real-estate-development'],
    ['K702', 'property-management'],
    ['K703', 'other'],
    ['L', 'leasing-and-business'],
    ['L72', 'leasing-and-business'],
    ['M', 'other'],
    ['O81', 'other'],
    ['Q85', 'other'],
  ])('%s is %s', (code, group) => {
    expect(findIndustryGroup(code)).toEqual({ outcome: 'named', group });
  });

  it.each(['G53', 'P', 'P83', 'Q84', 'S91', 'T97'])('%s is outside the rules and classed by reference', (code) => {
    expect(findIndustryGroup(code)).toEqual({ outcome: 'by-reference', group: 'other' });
  });

  it.each(['F', 'G', 'H', 'I', 'K', 'K70', 'G59', '59', '70'])('%s is too shallow to tell', (code) => {
    expect(findIndustryGroup(code)).toEqual({ outcome: 'too-shallow' });
  });

  it.each(['J', 'J66', '6621', 'J69'])('%s is finance and has a standard of its own', (code) => {
    expect(findIndustryGroup(code)).toEqual({ outcome: 'own-standard' });
  });

  it.each(['', 'U', '00', '98', '3', '30111', 'A3011', 'C01', '制造业'])('%j is no industry code', (code) => {
    expect(findIndustryGroup(code)).toEqual({ outcome: 'unrecognised' });
  });
});
