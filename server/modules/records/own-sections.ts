import type { Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { jsonPieces } from '../../kernel/pure/json-text.ts';
import { listItems } from '../catalogue/index.ts';
import { fileOf, type FileSection } from './file-view.ts';
import { findMarks } from './marks.ts';
import { newestVersions, resolveRecords } from './model.ts';
import { marksOf } from './model/marked.ts';
import { ownBasis } from './own-basis.ts';
import { precedences, readFacts } from './store.ts';

/** A subject's file item by item, as `records.read-file` gives it: only one item of it is in memory at a time. */
export async function* ownSections(
  { tx, principal }: Pick<Context, 'tx' | 'principal'>,
  subjectId: string,
): AsyncGenerator<Static<typeof FileSection>> {
  const basis = ownBasis(principal, subjectId);
  const [marks, rank] = await Promise.all([findMarks(tx, subjectId), precedences(tx)]);
  const showing = { validOn: undefined, masked: false, marksOf: marksOf(marks) };
  for (const item of listItems()) {
    const current = newestVersions(await readFacts(tx, basis, null, [item.no]));
    const records = resolveRecords(current, (providerNo) => rank.get(providerNo) ?? Number.MAX_SAFE_INTEGER);
    // Bodies wait as text; whoever asks for sections wants their values.
    yield JSON.parse(jsonPieces(fileOf(item, records, showing)).join('')) as Static<typeof FileSection>;
  }
}
