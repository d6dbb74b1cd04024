import type { CommanderError, HelpConfiguration } from 'commander';
import type { Bilingual, Language } from './language.ts';
import { textWidth, wrapText } from './render/text-width.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法',
  'Arguments:': '参数',
  'Options:': '选项',
  'Global Options:': '通用选项',
  'Commands:': '命令',
};

/** Help in the reader's language, lined up where characters are two columns wide. */
export function helpStyle(language: Language): HelpConfiguration {
  return {
    showGlobalOptions: true,
    // The descriptions name choices and defaults themselves, in the right language.
    optionDescription: (option) => option.description,
    displayWidth: textWidth,
    boxWrap: wrapText,
    styleTitle: (title) => (language === 'zh' && headings[title] !== undefined ? `${headings[title]}：` : title),
  };
}

/** What commander says about a wrong command, in both languages. */
export function usageText(error: CommanderError): Bilingual {
  const en = error.message.replace(/^error: /, '');
  const [, quoted = ''] = /'([^']+)'/.exec(en) ?? [];
  const guess = /Did you mean (?:one of )?(.+)\?/.exec(en)?.[1];
  const suggestion = guess === undefined ? '' : `（是否想用 ${guess}？）`;
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项 ${quoted}${suggestion}`,
    'commander.unknownCommand': `没有命令 ${quoted}${suggestion}`,
    'commander.missingArgument': `缺少参数 ${quoted}`,
    'commander.optionMissingArgument': `选项 ${quoted} 缺少值`,
    'commander.excessArguments': '参数过多',
    'commander.invalidArgument': `${quoted} 的值不在可选范围内`,
  };
  return { zh: sentences[error.code] ?? en, en };
}
