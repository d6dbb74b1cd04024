import { Compile, type Validator } from 'typebox/compile';
import type { Job, Reaction } from './pure/background.ts';
import type { Operation } from './pure/operation.ts';

export type RegisteredOperation = {
  readonly operation: Operation;
  readonly input: Validator;
  readonly output: Validator | undefined;
};

/** Everything the program can be asked to do, found by name. Built once at start from the generated lists. */
export type Registry = {
  readonly operations: ReadonlyMap<string, RegisteredOperation>;
  readonly reactions: readonly Reaction[];
  readonly jobs: readonly Job[];
};

export type Definitions = {
  readonly operations: readonly Operation[];
  readonly reactions: readonly Reaction[];
  readonly jobs: readonly Job[];
};

export function buildRegistry(definitions: Definitions): Registry {
  const operations = new Map<string, RegisteredOperation>();
  for (const operation of definitions.operations) {
    if (operations.has(operation.name)) throw new Error(`operation ${operation.name} is defined twice`);
    const output = operation.answer === 'file' ? undefined : Compile(operation.output);
    operations.set(operation.name, { operation, input: Compile(operation.input), output });
  }
  return { operations, reactions: definitions.reactions, jobs: definitions.jobs };
}
