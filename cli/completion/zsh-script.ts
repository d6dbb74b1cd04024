import type { CompletionNode } from './completion-tree.ts';

/** Completion for zsh, with what each word means beside it. */
export function zshScript(nodes: readonly CompletionNode[]): string {
  return `#compdef jinqiao
# zsh completion for jinqiao. Load it with: source <(jinqiao completion zsh)
_jinqiao() {
  local current_path="" word index
  local -a entries
  for ((index = 2; index < CURRENT; index++)); do
    word="\${words[index]}"
    case "$current_path $word" in
${nodes
  .filter((node) => node.path.length > 0)
  .map((node) => `      ${quoted(` ${node.path.join(' ')}`)}) current_path=${quoted(` ${node.path.join(' ')}`)} ;;`)
  .join('\n')}
    esac
  done
  case "$current_path:\${words[CURRENT-1]}" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$current_path" in
${nodes.map(wordCase).join('\n')}
  esac
}
compdef _jinqiao jinqiao
`;
}

function valueCases(node: CompletionNode): string[] {
  return node.options
    .filter((option) => option.takesValue)
    .map((option) => {
      const label = quoted(`${pathOf(node)}:${option.flag}`);
      const values = option.choices.map(quoted).join(' ');
      return `    ${label}) ${values === '' ? '_files' : `compadd -- ${values}`}; return ;;`;
    });
}

function wordCase(node: CompletionNode): string {
  const flags = node.options.map((option) => entry(option.flag, option.description)).join(' ');
  const words = [
    ...node.children.map((child) => entry(child.name, child.description)),
    ...node.words.map((word) => entry(word, '')),
  ].join(' ');
  const rest = words === '' ? '_files' : `entries=(${words}); _describe jinqiao entries`;
  return `    ${quoted(pathOf(node))}) if [[ "$PREFIX" == -* ]]; then entries=(${flags}); _describe option entries; else ${rest}; fi ;;`;
}

const entry = (word: string, description: string) =>
  quoted(description === '' ? word : `${word.replaceAll(':', String.raw`\:`)}:${description}`);
const pathOf = (node: CompletionNode) => (node.path.length === 0 ? '' : ` ${node.path.join(' ')}`);
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
