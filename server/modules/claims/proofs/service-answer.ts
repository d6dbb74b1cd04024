import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Failure } from '../../../kernel/pure/failure.ts';

/** Reads a service's answer by a schema. @throws claims.proof-unavailable where it is not of that form: nothing is proved by it. */
export function answerReader<const S extends TSchema>(schema: S): (answer: unknown) => Static<S> {
  const validator = Compile(schema);
  return (answer) => {
    if (validator.Check(answer)) return answer;
    throw new Failure('claims.proof-unavailable');
  };
}
