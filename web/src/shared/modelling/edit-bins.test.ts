import { expect, test } from 'vitest';
import { mergeBins, moveCut, splitAt, splitCategory } from './edit-bins.ts';
import { begin, redo, step, undo } from './steps.ts';

const numbers = { cuts: [1, 5, 10] };
const levels = { groups: [['A'], ['B', 'M'], ['C']] };

test('neighbouring bins become one, of numbers and of categories', () => {
  expect(mergeBins(numbers, 1)).toEqual({ cuts: [1, 10] });
  expect(mergeBins(levels, 0)).toEqual({ groups: [['A', 'B', 'M'], ['C']] });
  expect(mergeBins(levels, 2)).toEqual(levels);
});

test('a cut goes in at its place, once, and never past its neighbours', () => {
  expect(splitAt(numbers, 7)).toEqual({ cuts: [1, 5, 7, 10] });
  expect(splitAt(numbers, 5)).toEqual(numbers);
  expect(moveCut(numbers, 1, 9)).toEqual({ cuts: [1, 9, 10] });
  expect(moveCut(numbers, 1, 10)).toBeUndefined();
  expect(moveCut(numbers, 0, 6)).toBeUndefined();
});

test('a category leaves its group, and the last of a group stays', () => {
  expect(splitCategory(levels, 1, 'M')).toEqual({ groups: [['A'], ['B'], ['M'], ['C']] });
  expect(splitCategory(levels, 0, 'A')).toEqual(levels);
});

test('what was undone comes back by redo, until something else is done', () => {
  const two = step(step(begin('a'), 'b'), 'c');
  expect(undo(two).now).toBe('b');
  expect(redo(undo(two))).toEqual(two);
  expect(undo(begin('a')).now).toBe('a');
  expect(redo(step(undo(two), 'd')).now).toBe('d');
  // Nothing chosen is a state as any other.
  expect(undo(step(begin<string | undefined>(undefined), 'b')).now).toBeUndefined();
  expect(redo(undo(step(begin<string | undefined>('a'), undefined))).now).toBeUndefined();
});
