import type { CompletionNode } from './completion-tree.ts';

/** Completion for bash 3.2 and newer. Everything is written out: pressing Tab starts no program. */
export function bashScript(nodes: readonly CompletionNode[]): string {
  return `# bash completion for jinqiao. Load it with: source <(jinqiao completion bash)
_jinqiao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" path="" word index
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "$path $word" in
${nodes
  .filter((node) => node.path.length > 0)
  .map((node) => `      ${quoted(` ${node.path.join(' ')}`)}) path=${quoted(` ${node.path.join(' ')}`)} ;;`)
  .join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path:$previous" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$path" in
${nodes.map(wordCase).join('\n')}
  esac
}
complete -o default -F _jinqiao jinqiao
`;
}

/** After an option that takes a value come its choices, or files. */
function valueCases(node: CompletionNode): string[] {
  return node.options
    .filter((option) => option.takesValue)
    .map((option) => {
      const label = quoted(`${pathOf(node)}:${option.flag}`);
      if (option.choices.length === 0) return `    ${label}) return ;;`;
      return `    ${label}) COMPREPLY=($(compgen -W ${quoted(option.choices.join(' '))} -- "$current")); return ;;`;
    });
}

function wordCase(node: CompletionNode): string {
  const flags = node.options.map((option) => option.flag).join(' ');
  const words = [...node.children.map((child) => child.name), ...node.words].join(' ');
  const both = `if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W ${quoted(flags)} -- "$current"))`;
  return `    ${quoted(pathOf(node))}) ${both}${words === '' ? '' : `; else COMPREPLY=($(compgen -W ${quoted(words)} -- "$current"))`}; fi ;;`;
}

const pathOf = (node: CompletionNode) => (node.path.length === 0 ? '' : ` ${node.path.join(' ')}`);
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
