import { accessFailures } from './access-failures.ts';
import { claimsFailures } from './claims-failures.ts';
import { consentFailures } from './consent-failures.ts';
import type { Bilingual, Language } from './text.ts';
import { tokenFailures } from './token-failures.ts';

/** Who has to act: the caller, this node, another node, or the source of the data. */
export type FailureSide = 'client' | 'node' | 'peer' | 'source';

export type FailureKind = {
  readonly status: number;
  readonly side: FailureSide;
  readonly retryable: boolean;
  readonly title: Bilingual;
  /** What the caller should do next. */
  readonly next: Bilingual;
};

/** Every way an operation can fail. The code is the last part of the problem's URN `urn:jinqiao:<code>`. */
export const failures = {
  'request.invalid': {
    status: 400,
    side: 'client',
    retryable: false,
    title: { zh: '请求内容不符合要求', en: 'The request is not valid' },
    next: { zh: '按所列字段逐项改正后重新提交', en: 'Mend the fields listed and send it again' },
  },
  'request.too-large': {
    status: 413,
    side: 'client',
    retryable: false,
    title: { zh: '请求超过大小上限', en: 'The request is too large' },
    next: { zh: '分次提交，或改用文件交付', en: 'Send it in parts, or deliver a file' },
  },
  'access.unknown-caller': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: '未能确认调用方身份', en: 'The caller is not known' },
    next: { zh: '使用有效的密钥重新调用', en: 'Call again with a valid key' },
  },
  'access.not-granted': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '没有执行该操作的权限', en: 'This caller may not do this' },
    next: { zh: '请本单位管理员授予相应角色', en: 'Ask your administrator for a role that may' },
  },
  'resource.not-found': {
    status: 404,
    side: 'client',
    retryable: false,
    title: { zh: '未找到', en: 'Not found' },
    next: {
      zh: '核对编号；不属于本单位的内容同样显示为未找到',
      en: 'Check the identifier; what is not yours is shown as not found too',
    },
  },
  'operation.unknown': {
    status: 404,
    side: 'client',
    retryable: false,
    title: { zh: '没有这一操作', en: 'There is no such operation' },
    next: { zh: '查阅接口说明 /reference', en: 'See the reference at /reference' },
  },
  'state.conflict': {
    status: 409,
    side: 'client',
    retryable: false,
    title: { zh: '当前状态不允许该操作', en: 'The current state does not allow this' },
    next: { zh: '刷新后查看当前状态', en: 'Read the current state, then decide' },
  },
  'idempotency.in-flight': {
    status: 409,
    side: 'client',
    retryable: true,
    title: { zh: '相同请求正在处理', en: 'The same request is being processed' },
    next: { zh: '稍候以同一密钥重试', en: 'Try again shortly with the same key' },
  },
  'idempotency.mismatch': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '同一幂等键对应了不同的请求内容', en: 'The idempotency key was used for another request' },
    next: { zh: '为新的请求换用新的幂等键', en: 'Use a new key for a new request' },
  },
  'quota.exceeded': {
    status: 429,
    side: 'client',
    retryable: true,
    title: { zh: '调用过于频繁', en: 'Too many requests' },
    next: { zh: '按 Retry-After 指示的时间后重试', en: 'Wait as Retry-After says' },
  },
  'file.unreadable': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '文件无法读取', en: 'The file cannot be read' },
    next: {
      zh: '按说明另存为 CSV、XLSX 或 NDJSON 后重新交付',
      en: 'Save it as CSV, XLSX or NDJSON as described and deliver it again',
    },
  },
  'policy.widening': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '共享范围只可收窄，不可放宽', en: 'A sharing class or scope may be narrowed, never widened' },
    next: { zh: '放宽须由运营方发布新的目录版本', en: 'Widening needs a new catalogue version by the operator' },
  },
  'policy.no-case': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '没有对应的融资事项', en: 'There is no such financing case' },
    next: {
      zh: '先以 query.open-case 登记融资事项，再凭其编号查询',
      en: 'Open the financing case with query.open-case, then ask for it',
    },
  },
  'policy.not-admitted': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '机构未获准接入', en: 'The institution is not admitted' },
    next: {
      zh: '以 institutions.apply 申请接入；接入已到期的，同样重新申请',
      en: 'Apply with institutions.apply, likewise when the admission has ended',
    },
  },
  'policy.suspended': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '机构已被暂停接入', en: 'The institution is suspended' },
    next: {
      zh: '以 institutions.get-institution 查看暂停原因，改正后请运营方恢复',
      en: 'Read the reason with institutions.get-institution, mend it, then ask the operator to resume',
    },
  },
  'policy.outside-scope': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '超出准予接入的范围', en: 'The institution is not admitted to this' },
    next: {
      zh: '以 institutions.get-institution 核对信息项、用途和地区；需要扩大的，重新申请',
      en: 'Compare items, purposes and divisions with institutions.get-institution; for more, apply anew',
    },
  },
  'policy.four-eyes': {
    status: 403,
    side: 'client',
    retryable: false,
    title: { zh: '须由另一经办人办理', en: 'Another person has to do this' },
    next: { zh: '请另一位运营方人员以其本人的客户端办理', en: 'Ask another operator to do it with a client of his own' },
  },
  'quota.claims': {
    status: 429,
    side: 'client',
    retryable: false,
    title: { zh: '该数值的核验门槛数已用完', en: 'No more thresholds may be asked of this figure' },
    next: {
      zh: '使用已核验过的门槛，或请企业另行授权',
      en: 'Use a threshold that was asked before, or ask the enterprise for another authorisation',
    },
  },
  ...accessFailures,
  ...claimsFailures,
  ...consentFailures,
  ...tokenFailures,
  'policy.repair-too-early': {
    status: 422,
    side: 'client',
    retryable: false,
    title: {
      zh: '最短公示期未满，暂不能申请信用修复',
      en: 'The minimum publication is not over, so repair cannot be applied for yet',
    },
    next: { zh: '于所示日期起申请', en: 'Apply from the day given' },
  },
  'policy.not-repairable': {
    status: 422,
    side: 'client',
    retryable: false,
    title: { zh: '该信息不适用信用修复', en: 'Records of this kind are not repaired here' },
    next: { zh: '信息有误的，可提出异议', en: 'If the record is wrong, object to it' },
  },
  'node.internal': {
    status: 500,
    side: 'node',
    retryable: true,
    title: { zh: '平台内部错误', en: 'Internal error of the platform' },
    next: {
      zh: '稍后重试；仍不成功时请将请求编号告知运营方',
      en: 'Try again later; if it persists give the operator the request id',
    },
  },
  'node.unavailable': {
    status: 503,
    side: 'node',
    retryable: true,
    title: { zh: '平台暂时不可用', en: 'The platform is not available for the moment' },
    next: { zh: '稍后重试', en: 'Try again shortly' },
  },
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof failures;

/** One thing wrong with one field of the input. */
export type FieldIssue = { readonly field: string; readonly rule: string; readonly message: Bilingual };

export type FailureDetail = {
  readonly detail?: Bilingual;
  readonly issues?: readonly FieldIssue[];
  readonly retryAfterSeconds?: number;
};

/** The one kind of error an operation throws on purpose. Everything else is a defect and becomes `node.internal`. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly info: FailureDetail;
  constructor(code: FailureCode, info: FailureDetail = {}) {
    super(`${code}${info.detail ? `: ${info.detail.en}` : ''}`);
    this.name = 'Failure';
    this.code = code;
    this.info = info;
  }
}

/** RFC 9457 problem details in the reader's language. */
export function problemOf(failure: Failure, language: Language, requestId: string) {
  const kind = failures[failure.code];
  return {
    type: `urn:jinqiao:${failure.code}`,
    title: kind.title[language],
    status: kind.status,
    ...(failure.info.detail ? { detail: failure.info.detail[language] } : {}),
    instance: `urn:jinqiao:request:${requestId}`,
    side: kind.side,
    retryable: kind.retryable,
    next: kind.next[language],
    ...(failure.info.issues
      ? { issues: failure.info.issues.map((i) => ({ field: i.field, rule: i.rule, message: i.message[language] })) }
      : {}),
  };
}
