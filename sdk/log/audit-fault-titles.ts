import type { AuditFault } from './audit-finding.ts';
import type { Bilingual } from '../words/index.ts';

/** What an auditor found, in words. */
export const auditFaultTitles: Readonly<Record<AuditFault, Bilingual>> = {
  'entry-missing': { zh: '日志条目缺失', en: 'entry missing' },
  'entry-out-of-place': { zh: '日志条目位置不对', en: 'entry out of place' },
  'disclosure-changed': { zh: '披露内容或日志条目被改动', en: 'disclosure or entry changed' },
  'disclosure-missing': { zh: '披露内容被删除且无擦除记录', en: 'disclosure taken away without an erasure in the log' },
  'disclosure-not-logged': { zh: '披露内容不在日志中', en: 'disclosure not in the log' },
  'tile-changed': { zh: '散列块与重算结果不符', en: 'tile differs from what was recomputed' },
  'tile-missing': { zh: '散列块缺失', en: 'tile missing' },
  'tile-out-of-place': { zh: '散列块多于应有', en: 'more tiles than the log has' },
  'checkpoint-missing': { zh: '检查点缺失', en: 'checkpoint missing' },
  'checkpoint-not-signed': { zh: '检查点签名无效', en: 'checkpoint without a valid signature' },
  'checkpoint-changed': { zh: '检查点与重算结果不符', en: 'checkpoint differs from what was recomputed' },
  'log-shortened': { zh: '日志比此前保存的检查点短', en: 'log shorter than a checkpoint kept before' },
  'log-forked': { zh: '日志与此前保存的检查点不一致', en: 'log differs from a checkpoint kept before' },
};
