import type { Cost } from '../../privacy/protocols/protocol.ts';
import type { Language } from '../language.ts';

/** A cost in words: CPU of all parties together, bytes over the wire, memory of the party that needs most. */
export function costText({ cpuSeconds, bytes, memoryBytes }: Cost, language: Language): string {
  const cpu = cpuSeconds.toFixed(1);
  const wire = (bytes / 1e6).toFixed(2);
  const memory = (memoryBytes / 1e6).toFixed(0);
  return language === 'zh'
    ? `处理器 ${cpu} 秒（各方合计），通信 ${wire} MB，内存 ${memory} MB（最多的一方）`
    : `${cpu} s of CPU (all parties), ${wire} MB over the wire, ${memory} MB of memory (the larger party)`;
}
