import { Type, type Static } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { defineConnector, type SourceQuestion } from '../connector.ts';
import { SourceFault } from '../model/source-fault.ts';

const MAX_RECORDS = 2_000;

const CallAnswer = Type.Object({
  subjectId: Type.String(),
  item: Type.String(),
  records: Type.Array(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])), {
    maxItems: MAX_RECORDS,
  }),
});
const VerifyAnswer = Type.Object({
  subjectId: Type.String(),
  item: Type.String(),
  verdict: Type.Enum(['yes', 'no', 'unknown']),
});

const callAnswer = Compile(CallAnswer);
const verifyAnswer = Compile(VerifyAnswer);

/** JSON over HTTP, signed by the node; the contract is in `docs/integrate/live-source.md`. */
export const httpJson = defineConnector({
  name: 'http-json',
  title: { zh: 'HTTP 接口（JSON）', en: 'HTTP interface (JSON)' },
  call: async (post, question) => {
    const { records } = checked(callAnswer, await post('/call', question), question) as Static<typeof CallAnswer>;
    return records.map((record) => {
      const given = Object.entries(record).filter((entry): entry is [string, string | number | boolean] => entry[1] !== null);
      return Object.fromEntries(given);
    });
  },
  verify: async (post, question) =>
    (checked(verifyAnswer, await post('/verify', question), question) as Static<typeof VerifyAnswer>).verdict,
});

/** An answer about another enterprise or item is the worst of all: it would look right. */
function checked(validator: Validator, answer: unknown, { subjectId, item }: SourceQuestion): unknown {
  if (!validator.Check(answer)) throw new SourceFault('source.invalid-answer', 'shape');
  const said = answer as { readonly subjectId: string; readonly item: string };
  if (said.subjectId !== subjectId) throw new SourceFault('source.invalid-answer', 'subject');
  if (said.item !== item) throw new SourceFault('source.invalid-answer', 'item');
  return answer;
}
