import type { Bilingual } from '../language.ts';

/** The part of JSON Schema that inputs of operations use. */
export type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
};

/** One operation of the platform as the command line sees it. */
export type CommandDefinition = {
  readonly name: string;
  readonly kind: 'query' | 'command';
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly roles: readonly string[];
  readonly body: 'json' | 'bytes';
  readonly answer: 'json' | 'file';
  readonly input: Schema;
};

/** A listing goes on where its cursor says. */
export const isListing = (command: CommandDefinition): boolean => command.input.properties?.['cursor'] !== undefined;

/** The options of `jinqiao <module> <verb>`: the properties of the operation's input. */
export const propertiesOf = (command: CommandDefinition): [string, Schema][] => Object.entries(command.input.properties ?? {});
