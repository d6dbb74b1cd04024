import type { Problem } from '../../sdk/index.ts';
import type { Language } from '../language.ts';
import type { Paint } from './paint.ts';

const names = {
  zh: { next: '下一步', request: '请求编号', retry: '可以原样重试' },
  en: { next: 'What next', request: 'Request id', retry: 'May be tried again as it is' },
};

/** A refusal in full: what, why, field by field, what to do, and the number to name when asking for help. */
export function problemText(problem: Problem, language: Language, paint: Paint): string {
  const label = names[language];
  const colon = language === 'zh' ? '：' : ': ';
  const code = /^urn:jinqiao:(.+)$/.exec(problem.type)?.[1] ?? String(problem.status);
  const request = /^urn:jinqiao:request:(.+)$/.exec(problem.instance ?? '')?.[1];
  return [
    `${paint.red('✗')} ${paint.bold(problem.title)} ${paint.dim(`(${code})`)}`,
    ...(problem.detail === undefined ? [] : [`  ${problem.detail}`]),
    ...(problem.issues ?? []).map(({ field, message }) => `  ${paint.yellow(field)}  ${message}`),
    ...(problem.next === '' ? [] : [`  ${paint.cyan(label.next)}${colon}${problem.next}`]),
    ...(problem.retryable ? [`  ${label.retry}`] : []),
    ...(request === undefined ? [] : [paint.dim(`  ${label.request}${colon}${request}`)]),
  ].join('\n');
}
