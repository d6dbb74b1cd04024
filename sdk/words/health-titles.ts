import type { Bilingual } from './bilingual.ts';

/** Headings for the properties of answers about how the services fare. Part of the one table of headings. */
export const healthTitles: Readonly<Record<string, Bilingual>> = {
  broken: { zh: '平台内部错误', en: 'Failed within the platform' },
  bytes: { zh: '字节', en: 'Bytes' },
  connections: { zh: '连接数', en: 'Connections' },
  cutOff: { zh: '已熔断', en: 'Cut off' },
  database: { zh: '数据库', en: 'Database' },
  failing: { zh: '失败待重试', en: 'To be tried again' },
  givenUp: { zh: '已放弃', en: 'Given up' },
  lastRanAt: { zh: '最近运行', en: 'Last ran' },
  liveSources: { zh: '实时数据源', en: 'Live sources' },
  maxConnections: { zh: '连接数上限', en: 'Connections at most' },
  paused: { zh: '已暂停', en: 'Paused' },
  queue: { zh: '后台任务', en: 'Background work' },
  recent: { zh: '最近十分钟', en: 'Last ten minutes' },
  running: { zh: '正在办', en: 'Being done' },
  sealing: { zh: '披露日志封存', en: 'Sealing of the log' },
  toSeal: { zh: '待封存', en: 'To be sealed' },
  toSealSince: { zh: '最早一条自', en: 'Waits since' },
  waitsSince: { zh: '最早一项自', en: 'Waits since' },
};
