import type { FailureKind } from './failure.ts';

/** How a machine client can fail to prove who it is. Part of the one table of failures. */
export const tokenFailures = {
  'access.invalid-client': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: '客户端断言未通过核验', en: 'The client assertion is not accepted' },
    next: {
      zh: '核对客户端编号和已登记且在有效期内的公钥（access.list-client-keys），重新签发断言',
      en: 'Compare the client id and the registered keys that hold (access.list-client-keys), and sign a new assertion',
    },
  },
  'access.invalid-token': {
    status: 401,
    side: 'client',
    retryable: true,
    title: { zh: '访问令牌无效或已过期', en: 'The access token is not valid or has expired' },
    next: { zh: '重新取得令牌后再试', en: 'Get a new token and try again' },
  },
  'access.invalid-proof': {
    status: 401,
    side: 'client',
    retryable: false,
    title: { zh: 'DPoP 证明未通过核验', en: 'The DPoP proof is not accepted' },
    next: { zh: '按所示原因改正，为每次请求另签一个证明', en: 'Mend what is said and sign another proof for each request' },
  },
  'access.use-nonce': {
    status: 401,
    side: 'client',
    retryable: true,
    title: { zh: 'DPoP 证明须含平台给出的 nonce', en: 'The DPoP proof needs the nonce of the platform' },
    next: {
      zh: '将 DPoP-Nonce 响应头的值放入证明后再试',
      en: 'Put the value of the DPoP-Nonce header into the proof and try again',
    },
  },
} as const satisfies Record<string, FailureKind>;
