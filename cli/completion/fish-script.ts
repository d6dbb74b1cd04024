import type { CompletionNode, CompletionOption } from './completion-tree.ts';

/** Completion for fish, with what each word means beside it. */
export function fishScript(nodes: readonly CompletionNode[]): string {
  const lines = nodes.flatMap((node) => {
    const here = conditionOf(node);
    return [
      ...node.children.map(
        (child) => `complete -c jinqiao -f -n ${quoted(here)} -a ${quoted(child.name)} -d ${quoted(child.description)}`,
      ),
      ...node.words.map((word) => `complete -c jinqiao -f -n ${quoted(here)} -a ${quoted(word)}`),
      ...node.options.map((option) => optionLine(here, option)),
    ];
  });
  return [
    '# fish completion for jinqiao. Load it with: jinqiao completion fish | source',
    'complete -c jinqiao -e',
    ...lines,
    '',
  ].join('\n');
}

/** True where the words before the cursor are those of the command, and no word of a deeper one. */
function conditionOf({ path, children }: CompletionNode): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const unseen =
    children.length === 0 ? [] : [`not __fish_seen_subcommand_from ${children.map((child) => child.name).join(' ')}`];
  return [...seen, ...unseen].join('; and ') || 'true';
}

function optionLine(here: string, option: CompletionOption): string {
  const values = option.choices.length > 0 ? ` -x -a ${quoted(option.choices.join(' '))}` : option.takesValue ? ' -r' : '';
  return `complete -c jinqiao -n ${quoted(here)} -l ${option.flag.replace(/^--/, '')}${values} -d ${quoted(option.description)}`;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
