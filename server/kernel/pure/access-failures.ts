import type { FailureKind } from './failure.ts';

/** How a person can fail to prove who he is, or to act as himself. Part of the one table of failures. */
export const accessFailures = {
  'access.wrong-credentials': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: '登录名、密码或验证码不正确', en: 'The login, the password or the code is wrong' },
    next: {
      zh: '核对后重试；忘记密码的，请本单位负责人或安全管理员重置',
      en: 'Check them and try again; for a lost password ask your manager or the security administrator',
    },
  },
  'access.code-needed': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: '还需输入动态验证码', en: 'The code of the second factor is needed' },
    next: { zh: '连同动态验证码或恢复码再次登录', en: 'Sign in again with the code, or with a recovery code' },
  },
  'access.too-many-attempts': {
    status: 429,
    side: 'client',
    retryable: true,
    title: { zh: '登录尝试过多，请稍后再试', en: 'Too many attempts to sign in' },
    next: {
      zh: '按 Retry-After 指示的时间后重试；通行密钥或恢复码不受此限',
      en: 'Wait as Retry-After says; a passkey or a recovery code need not wait',
    },
  },
  'access.second-factor-needed': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '需先设置第二种身份鉴别方式', en: 'A second factor has to be set up first' },
    next: {
      zh: '以 access.start-totp 或 access.start-passkey 设置第二种鉴别方式',
      en: 'Set one up with access.start-totp or access.start-passkey',
    },
  },
  'access.managers-only': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '须由本单位负责人办理', en: 'Only a manager of the organisation may do this' },
    next: { zh: '请本单位负责人登录后办理；程序不能办理', en: 'Have the manager sign in and do it; programs cannot' },
  },
  'access.proof-too-old': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '需重新确认身份', en: 'Your identity has to be proved again' },
    next: { zh: '重新登录后再办理', en: 'Sign in again, then do it' },
  },
  'access.cross-site': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '请求来自其他网站', en: 'The request comes from another site' },
    next: { zh: '在本平台的页面上办理；程序请改用密钥', en: 'Use the platform’s own pages; programs use a key' },
  },
  'access.invitation-void': {
    status: 404,
    side: 'client',
    retryable: false,
    title: { zh: '邀请无效', en: 'The invitation does not hold' },
    next: { zh: '邀请已使用、已过期或不存在，请邀请人重新发出', en: 'It was used, has expired or never was; ask for another' },
  },
  'access.passkey-refused': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: '通行密钥验证未通过', en: 'The passkey did not prove itself' },
    next: { zh: '重新发起；仍不成功的，改用密码和动态验证码', en: 'Start again; if it persists use the password and a code' },
  },
  'policy.administrators-apart': {
    status: 409,
    side: 'client',
    retryable: false,
    title: { zh: '平台岗位不得由同一人兼任', en: 'One person may not hold two offices of the platform' },
    next: {
      zh: '运营、系统管理、安全管理和审计管理须由不同的人担任，先结束原岗位',
      en: 'Operator, system, security and audit administrator are different people; end the other office first',
    },
  },
  'policy.last-security': {
    status: 409,
    side: 'client',
    retryable: false,
    title: { zh: '不得停用最后一名安全管理员', en: 'The last security administrator stays' },
    next: { zh: '先邀请另一名安全管理员并待其接受', en: 'Invite another one first, and wait until he has accepted' },
  },
} as const satisfies Record<string, FailureKind>;
