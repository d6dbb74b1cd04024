import type { Bilingual } from './bilingual.ts';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

const offered = {
  'consent.granted': text('企业同意授权', 'authorisation given'),
  'consent.amended': text('企业变更授权', 'authorisation amended'),
  'consent.refused': text('企业拒绝申请', 'request refused'),
  'consent.paused': text('企业暂停授权', 'authorisation paused'),
  'consent.resumed': text('企业恢复授权', 'authorisation resumed'),
  'consent.revoked': text('企业撤回授权', 'authorisation revoked'),
  'correction.made': text('更正通知', 'notice of correction'),
  'correction.reminded': text('催办更正通知', 'reminder of a correction'),
  'application.submitted': text('收到融资申请', 'application received'),
  'application.changed': text('融资申请有变化', 'application changed'),
  'application.due': text('融资申请到期或逾期', 'application due or late'),
  'guarantee.asked': text('收到担保申请', 'guarantee asked for'),
  'guarantee.changed': text('担保申请有变化', 'guarantee changed'),
  'guarantee.due': text('担保申请到期或逾期', 'guarantee due or late'),
  'misuse.found': text('待说明的使用', 'uses to explain'),
  'webhook.stopped': text('另一推送地址停用', 'another endpoint was stopped'),
};

/** What stands as a code in the answers about webhooks. */
export const webhookChoices = {
  webhookKind: { ...offered, 'webhook.test': text('测试', 'test') },
  // A test is sent when asked for; nobody chooses it.
  webhookKinds: offered,
  endpointState: {
    active: text('正常', 'active'),
    paused: text('已暂停', 'paused'),
    failing: text('推送失败，已停用', 'stopped: it kept failing'),
    gone: text('对方已撤销（410）', 'stopped: it answered 410'),
  },
  sendingState: {
    waiting: text('待推送', 'waiting'),
    delivered: text('已接收', 'delivered'),
    'given-up': text('未能送达', 'given up'),
  },
  sendingFault: {
    timeout: text('未在 15 秒内答复', 'no answer within 15 seconds'),
    address: text('域名指向非公网地址', 'the name leads to an address that is not public'),
    name: text('域名无法解析', 'the name cannot be resolved'),
    certificate: text('证书无法核实', 'the certificate does not hold'),
    connection: text('无法连接或连接中断', 'no connection, or it broke'),
    'too-large': text('答复过长', 'the answer is too long'),
    redirect: text('答复为重定向，不予跟随', 'it redirects, which is not followed'),
    status: text('答复不是 2xx', 'it did not answer 2xx'),
  },
};
