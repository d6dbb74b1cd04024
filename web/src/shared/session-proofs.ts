import type { Bilingual } from './language.tsx';

/** How a session was opened. */
export const sessionProofs: Readonly<Record<string, Bilingual>> = {
  password: { zh: '密码', en: 'Password' },
  'password-code': { zh: '密码和动态验证码', en: 'Password and code' },
  'recovery-code': { zh: '恢复码', en: 'Recovery code' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  'second-factor': { zh: '补充验证', en: 'Second factor' },
  switch: { zh: '切换单位', en: 'Switch' },
  invitation: { zh: '邀请', en: 'Invitation' },
  demo: { zh: '演示', en: 'Demonstration' },
};
