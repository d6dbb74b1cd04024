import { Option } from 'commander';
import type { Language } from './language.ts';

/** What every command takes. */
export type GlobalOptions = {
  readonly json?: true;
  readonly lang?: string;
  readonly url?: string;
  readonly key?: string;
  readonly as?: string;
};

export function globalOptions(language: Language): readonly Option[] {
  const text = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    new Option('--json', text('按 JSON 原样输出，供程序读取', 'print the exact JSON, for programs')),
    new Option('--lang <language>', text('语言 zh 或 en，默认随系统', 'zh or en; by default as the system has it')).choices([
      'zh',
      'en',
    ]),
    new Option('--url <url>', text('平台地址，或环境变量 JINQIAO_URL', 'where the platform is, or JINQIAO_URL')),
    new Option(
      '--key <key>',
      text(
        '密钥；更宜用环境变量 JINQIAO_KEY，不会出现在进程列表中',
        'key of the client; better JINQIAO_KEY, which no list of processes shows',
      ),
    ),
    new Option('--as <client>', text('使用 npm start 密钥文件中的某个客户端', 'a client of the key file that npm start leaves')),
  ];
}
