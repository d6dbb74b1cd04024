import type { FailureKind } from './failure.ts';

/** How a use, or what a subject gives, can fail to be covered by an authorisation. Part of the one table of failures. */
export const consentFailures = {
  'consent.missing': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '没有信息主体的授权', en: 'There is no authorisation by the subject' },
    next: { zh: '先请信息主体授权，再查询', en: 'Ask the subject for an authorisation first' },
  },
  'consent.revoked': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '授权已被撤回', en: 'The authorisation was revoked' },
    next: {
      zh: '停止使用；确需使用的，重新请信息主体授权',
      en: 'Stop using it; if there is still a need, ask the subject again',
    },
  },
  'consent.paused': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '授权已被暂停', en: 'The authorisation is paused' },
    next: { zh: '等待信息主体恢复授权', en: 'Wait until the subject resumes it' },
  },
  'consent.expired': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '授权已到期', en: 'The authorisation has expired' },
    next: { zh: '向信息主体申请续期', en: 'Ask the subject to renew it' },
  },
  'consent.not-yet': {
    status: 403,
    side: 'client',
    retryable: true,
    title: { zh: '授权尚未生效', en: 'The authorisation does not hold yet' },
    next: { zh: '在授权的起始时间之后再用', en: 'Wait until it begins' },
  },
  'consent.exhausted': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '授权的使用次数已用完', en: 'The authorisation is used up' },
    next: { zh: '向信息主体申请续期', en: 'Ask the subject to renew it' },
  },
  'consent.frequency': {
    status: 429,
    side: 'client',
    retryable: true,
    title: { zh: '今日使用次数已达授权上限', en: 'The uses of today are used up' },
    next: { zh: '在次日（北京时间）再用', en: 'Wait until the next day in China' },
  },
  'consent.outside': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '超出授权范围', en: 'The authorisation does not cover this' },
    next: {
      zh: '按授权所列各项缩小请求，或请信息主体另行授权',
      en: 'Ask for less, as the authorisation says, or for another authorisation',
    },
  },
  'consent.widening': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '给出的授权超出所申请或原有的范围', en: 'More was given than was asked for or given before' },
    next: {
      zh: '授权只可缩小；需要扩大的，由机构另行申请',
      en: 'Only less can be given; for more the institution must ask anew',
    },
  },
  'consent.beyond-purpose': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '超出该用途允许的限度', en: 'The terms go beyond what the purpose allows' },
    next: {
      zh: '按所列各项缩小，用途的限度见 consent.list-templates',
      en: 'Narrow the terms listed; the limits are in consent.list-templates',
    },
  },
} as const satisfies Record<string, FailureKind>;
