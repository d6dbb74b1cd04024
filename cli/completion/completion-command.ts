import { Argument, Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { bashScript } from './bash-script.ts';
import { completionTree, type CompletionNode } from './completion-tree.ts';
import { fishScript } from './fish-script.ts';
import { zshScript } from './zsh-script.ts';

const scripts: Readonly<Record<string, (nodes: readonly CompletionNode[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `jinqiao completion <shell>`: prints a script that completes commands, options and their values. */
export function completionCommand(terminal: Terminal, program: Command): Command {
  const zh = terminal.language === 'zh';
  return new Command('completion')
    .summary(zh ? '输出命令补全脚本' : 'Print a completion script')
    .description(
      zh
        ? '输出补全脚本，例如：source <(jinqiao completion bash)'
        : 'Prints a completion script, for example: source <(jinqiao completion bash)',
    )
    .addArgument(new Argument('<shell>', 'bash, zsh, fish').choices(Object.keys(scripts)))
    .action((shell: string) => void terminal.out.write(scripts[shell]?.(completionTree(program)) ?? ''));
}
