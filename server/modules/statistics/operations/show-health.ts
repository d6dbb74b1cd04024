import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { measureHealth } from '../health-store.ts';

const count = (zh: string, en: string) => Type.Integer({ minimum: 0, description: `${zh} · ${en}` });
const moment = (zh: string, en: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: `${zh} · ${en}` });

export const showHealth = defineOperation({
  name: 'statistics.show-health',
  kind: 'query',
  title: { zh: '查看服务运行状况', en: 'Show how the services fare' },
  description: {
    zh: '数据库、后台任务、披露日志封存、实时数据源和最近十分钟调用的运行数字。能答复即说明接口服务和数据库可用；后台任务最近运行时间超过两分钟的，后台服务可能已停。',
    en: 'Figures of the database, the background work, the sealing of the disclosure log, the live sources and the calls of the last ten minutes. That there is an answer says the API and the database work; background work that last ran over two minutes ago may have stopped.',
  },
  roles: ['operator', 'administrator'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    at: Type.String({ format: 'date-time' }),
    database: Type.Object({
      version: Type.String({ description: 'PostgreSQL' }),
      bytes: count('占用字节', 'Bytes on disk'),
      connections: count('连接数', 'Connections'),
      maxConnections: count('连接数上限', 'Connections at most'),
    }),
    queue: Type.Object({
      lastRanAt: moment('最近运行', 'Last ran'),
      waiting: count('到时待办的任务', 'Tasks due that wait'),
      waitsSince: moment('最早一项自', 'The oldest since'),
      running: count('正在办的任务', 'Tasks being done'),
      failing: count('失败后将重试的任务', 'Tasks that failed and are tried again'),
      givenUp: count('多次失败已放弃的任务', 'Tasks given up'),
    }),
    sealing: Type.Object({
      sealed: count('已封存的日志条目', 'Sealed entries of the log'),
      toSeal: count('待封存的日志条目', 'Entries to be sealed'),
      toSealSince: moment('最早一条自', 'The oldest since'),
    }),
    liveSources: Type.Object({
      registered: count('已登记的实时数据源', 'Live sources'),
      paused: count('已暂停', 'Paused'),
      cutOff: count('已熔断', 'Cut off by the breaker'),
    }),
    recent: Type.Object({
      calls: count('最近十分钟的调用', 'Calls in the last ten minutes'),
      broken: count('其中平台内部错误', 'Of these, failed within the platform'),
    }),
  }),
  run: (ctx) => measureHealth(ctx.tx, ctx.now),
});
