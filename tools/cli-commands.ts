import type { Operation } from '../server/kernel/pure/operation.ts';

/** What the command line knows of each operation: enough to offer it, read its input and show its answer. */
export function cliCommandsOf(operations: readonly Operation[]): string {
  const entries = operations.map((operation) => {
    const command = {
      name: operation.name,
      kind: operation.kind,
      title: operation.title,
      description: operation.description,
      roles: operation.roles.filter((role) => role !== 'system'),
      body: operation.body ?? 'json',
      answer: operation.answer ?? 'json',
      input: operation.input,
    };
    return `  ${JSON.stringify(command)},`;
  });
  return [
    '// Made by `npm run generate` from the operations. Do not edit.',
    "import type { CommandDefinition } from '../derived/command-definition.ts';",
    '',
    'export const commands: readonly CommandDefinition[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}
