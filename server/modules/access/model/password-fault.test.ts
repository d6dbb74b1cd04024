import { expect, test } from 'vitest';
import { passwordFault } from './password-fault.ts';

test.each(['violet otter 47 lamp', '桥上看风景的人在楼上看你呀', 'correct horse battery', 'uQ8#xv2!Lm0z'])(
  '%s will do',
  (password) => {
    expect(passwordFault(password, 'wang.manager')).toBeUndefined();
  },
);

test.each([
  ['eleven char', 'short'],
  ['my wang.manager 2026', 'the login in it'],
  ['MY WANG.MANAGER 2026', 'the login in capitals'],
  ['ｗａｎｇ．ｍａｎａｇｅｒ！！', 'the login in full-width letters'],
  ['aaaaaaaabbbb', 'two different characters'],
  ['Password1234', 'a common password with an end'],
  ['qwertyuiop12', 'a row of keys'],
  ['123456789012', 'a row of digits'],
  ['admin888888!!', 'two common parts'],
  ['woaini5201314', 'what everybody takes'],
])('%s will not: %s', (password) => {
  expect(passwordFault(password, 'wang.manager')).toMatchObject({
    zh: expect.stringMatching(/./),
    en: expect.stringMatching(/./),
  });
});
