import type { Command, Option } from 'commander';

export type CompletionOption = {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
};
/** A command as completion sees it: its words, what may follow, and which options it takes. */
export type CompletionNode = {
  readonly path: readonly string[];
  readonly description: string;
  readonly children: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletionOption[];
  /** Words of its first argument, where they are known. */
  readonly words: readonly string[];
};

/** Every command of the program, the program itself first. */
export function completionTree(program: Command): CompletionNode[] {
  return nodesOf(program, [], [...program.options]);
}

function nodesOf(command: Command, path: readonly string[], global: readonly Option[]): CompletionNode[] {
  const own = command.options.filter((option) => !global.includes(option));
  const node: CompletionNode = {
    path,
    description: firstLine(command.summary() || command.description()),
    children: command.commands.map((inner) => ({
      name: inner.name(),
      description: firstLine(inner.summary() || inner.description()),
    })),
    options: [...own, ...global].map(optionOf),
    words: command.registeredArguments[0]?.argChoices ?? [],
  };
  return [node, ...command.commands.flatMap((inner) => nodesOf(inner, [...path, inner.name()], global))];
}

const optionOf = (option: Option): CompletionOption => ({
  flag: option.long ?? option.flags,
  description: firstLine(option.description),
  takesValue: option.required || option.optional,
  choices: option.argChoices ?? [],
});

const firstLine = (text: string) => text.split('\n')[0] ?? '';
