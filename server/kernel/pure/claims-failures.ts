import type { FailureKind } from './failure.ts';

/** How a claim of an enterprise, or an act under its owner's mandate, can be refused. Part of the one table of failures. */
export const claimsFailures = {
  'claims.person-needed': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '须由本人登录办理', en: 'Only a person who has signed in may do this' },
    next: { zh: '以本人账号登录后办理，程序的密钥不能认领企业', en: 'Sign in as yourself; the key of a program claims nothing' },
  },
  'claims.owner-only': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '只有企业的负责人可以办理', en: 'Only the owner of the enterprise may do this' },
    next: { zh: '请本企业的负责人办理', en: 'Ask the owner of your enterprise' },
  },
  'claims.last-owner': {
    status: 409,
    side: 'client',
    retryable: false,
    title: { zh: '最后一名负责人不得退出', en: 'The last owner cannot leave' },
    next: { zh: '先以 claims.transfer 移交给另一人', en: 'Transfer it to somebody else first with claims.transfer' },
  },
  'claims.too-many': {
    status: 429,
    side: 'client',
    retryable: false,
    title: { zh: '今日认领的次数已用完', en: 'No more claims may be begun today' },
    next: { zh: '次日（北京时间）再办，或请运营方协助', en: 'Go on the next day in China, or ask the operator' },
  },
  'claims.proof-unavailable': {
    status: 503,
    side: 'source',
    retryable: true,
    title: { zh: '核验服务暂时不可用', en: 'The service of proof is not available for the moment' },
    next: {
      zh: '稍后重试，或改用另一种核验方式；本次不计次数',
      en: 'Try later or choose another proof; this try is not counted',
    },
  },
  'claims.outranked': {
    status: 409,
    side: 'client',
    retryable: false,
    title: { zh: '不得作出与法定代表人核验相反的决定', en: 'The legal representative’s proof is not decided against' },
    next: {
      zh: '按法定代表人核验的一方决定；对核验有疑问的，请另一方也办理法定代表人核验',
      en: 'Decide for the side with that proof; if it is doubted, the other side may give the same proof',
    },
  },
  'claims.delegation-void': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '委托码无效', en: 'The delegation code is not valid' },
    next: {
      zh: '核对委托码和登录的账号；已使用或过期的，请负责人重新委托',
      en: 'Compare the code and the login; if it is used or too old, ask the owner for another',
    },
  },
  'mandate.act': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '委托不包括该操作', en: 'The mandate does not include this' },
    next: { zh: '请本企业的负责人办理或另行委托', en: 'Ask the owner of your enterprise to do it, or for another mandate' },
  },
  'mandate.items': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '委托不包括所列信息项', en: 'The mandate does not include these items' },
    next: {
      zh: '只授权委托所列的信息项，其余请负责人办理',
      en: 'Authorise only the items of the mandate; leave the others to the owner',
    },
  },
  'mandate.days': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '授权期限超过委托所限天数', en: 'The authorisation lasts longer than the mandate allows' },
    next: { zh: '缩短授权期限，或请负责人办理', en: 'Make it shorter, or leave it to the owner' },
  },
} as const satisfies Record<string, FailureKind>;
