import { Option } from 'commander';
import type { Language } from '../language.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { itemTitles } from '../render/words.ts';
import { UsageError } from '../usage-error.ts';
import { propertiesOf, type CommandDefinition, type Schema } from './command-definition.ts';
import { isScalar, readJson, readValue, withoutNull } from './read-value.ts';

/** Options that every command has, or that derived commands add; a property of an input may not take their names. */
const taken: ReadonlySet<string> = new Set([
  'help',
  'version',
  'lang',
  'json',
  'url',
  'key',
  'as',
  'input',
  'all',
  'output',
  'force',
  'file',
  'idempotency-key',
]);

const kebab = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
export const flagOf = (property: string): string =>
  taken.has(kebab(property)) ? `--input-${kebab(property)}` : `--${kebab(property)}`;

/** An option for each property of the operation's input, by the property's name. */
export function inputOptions(command: CommandDefinition, language: Language): ReadonlyMap<string, Option> {
  const required = new Set(command.input.required ?? []);
  return new Map(propertiesOf(command).map(([name, schema]) => [name, optionOf(name, schema, required.has(name), language)]));
}

function optionOf(name: string, schema: Schema, required: boolean, language: Language): Option {
  const flag = flagOf(name);
  const inner = withoutNull(schema);
  const notes = [...(required ? [language === 'zh' ? '必填' : 'required'] : []), ...shapeNotes(inner, language)];
  const text = [
    schema.description === undefined ? columnTitle(name, language, '') : descriptionIn(schema.description, language),
    notes.length > 0 ? `(${notes.join(language === 'zh' ? '，' : '; ')})` : '',
  ];
  const option = new Option(
    inner.type === 'boolean' ? flag : `${flag} <${placeholderOf(inner)}>`,
    text.filter((part) => part !== '').join(' '),
  );
  const choices = choicesOf(name, inner);
  if (choices !== undefined) option.choices(choices);
  if (inner.type !== 'boolean') option.argParser((value: string, before: unknown) => readValue(flag, schema, value, before));
  return option;
}

function shapeNotes(schema: Schema, language: Language): string[] {
  if (schema.enum !== undefined) return [schema.enum.join('|')];
  if (schema.type === 'array' && isScalar(schema.items ?? {}))
    return [language === 'zh' ? '可重复或以逗号分隔' : 'repeat it, or separate by commas'];
  return schema.type === 'array' || schema.type === 'object' ? [language === 'zh' ? 'JSON 或 @文件' : 'JSON or @file'] : [];
}

const placeholderOf = (schema: Schema) =>
  schema.enum !== undefined || schema.type === undefined
    ? 'value'
    : ({ integer: 'n', number: 'n', string: 'text', array: 'list', object: 'json' }[schema.type] ?? 'value');

/** What completion offers; items of the catalogue are known although the schema only says that they are texts. */
function choicesOf(name: string, schema: Schema): readonly string[] | undefined {
  if (schema.enum !== undefined) return schema.enum;
  return name === 'item' || name === 'items' ? Object.keys(itemTitles) : undefined;
}

/** Descriptions hold both languages in one text, Chinese first. */
export function descriptionIn(text: string, language: Language): string {
  const parts = /^(.*?)(?: · | (?=[A-Za-z][A-Za-z ’',.-]+$))(.+)$/su.exec(text);
  return parts === null ? text : (parts[language === 'zh' ? 1 : 2] ?? text).trim();
}

/** The input of an operation from the options given, and from `--input`, which they override. */
export function readInput(
  command: CommandDefinition,
  options: ReadonlyMap<string, Option>,
  given: Readonly<Record<string, unknown>> & { readonly input?: string },
): Record<string, unknown> {
  const whole = given.input === undefined ? {} : readJson('--input', given.input === '-' ? '@-' : given.input);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    throw new UsageError({ zh: '--input 应为 JSON 对象', en: '--input is a JSON object' });
  const own = [...options]
    .map(([name, option]) => [name, given[option.attributeName()]] as const)
    .filter(([, value]) => value !== undefined);
  const input: Record<string, unknown> = { ...whole, ...Object.fromEntries(own) };
  const missing = (command.input.required ?? []).filter((name) => input[name] === undefined).map(flagOf);
  if (missing.length > 0)
    throw new UsageError({
      zh: `缺少必填选项：${missing.join('、')}`,
      en: `required options are missing: ${missing.join(', ')}`,
    });
  return input;
}
