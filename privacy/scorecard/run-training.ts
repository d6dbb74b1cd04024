import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { countScores, discrimination } from '../../scoring/index.ts';
import type { OpenTask } from '../contract/open-task.ts';
import { openRecord } from '../evidence/conversation-record.ts';
import { openSecretSide } from '../inner/secret-side.ts';
import type { CsvSource } from '../matching/read-csv.ts';
import { openConversation, PeerStoppedError, UnexpectedMessageError } from '../transport/conversation.ts';
import type { PeerLink } from '../transport/peer-link.ts';
import { openDialogue } from './dialogue.ts';
import type { HalfCard } from './half-card.ts';
import { digestOfIds, readOwnRows } from './own-rows.ts';
import { requireSameRows } from './same-rows.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';
import { scorecardTermsOf } from './scorecard-terms.ts';
import { bankSide } from './bank-side.ts';
import { platformSide } from './platform-side.ts';
import { MAX_ROWS } from './fixed-point.ts';

export type TrainingOrder = {
  /** The contract, opened by this party. */
  readonly open: OpenTask;
  readonly source: CsvSource;
  /** Where this party's half is written; nothing stands there before it is whole. */
  readonly output: string;
  readonly patienceMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
};

/** How well the joint card tells good from bad among the rows it was trained on. */
export type Quality = { readonly auc: number; readonly ks: number };

export type TrainingResult = {
  readonly rows: number;
  readonly passes: number;
  /** By the other side's columns, in their order: how much each tells. */
  readonly theirs: readonly { readonly name: string; readonly information: number; readonly bins: number }[];
  /** At the bank, where the contract allows it. */
  readonly quality?: Quality;
};

/** What a side comes to. */
export type SideResult = TrainingResult & {
  readonly half: HalfCard;
  readonly totals?: ArrayLike<number>;
  readonly bad?: Uint8Array;
};

const PATIENCE_MS = 600_000;

/**
 * Takes part in the training of a joint scorecard and writes this party's half. Both must bring the same enterprises. Throws `ScorecardRefusedError`. Interrupted it begins
 * anew, under the same run of the contract.
 */
export async function runTraining(order: TrainingOrder, link: PeerLink): Promise<TrainingResult> {
  const { open, source, output, onProgress = () => undefined } = order;
  const terms = scorecardTermsOf(open, source.column);
  const isBank = open.own.party === 'bank';
  const rows = await readOwnRows(source, {
    idKind: terms.idKind,
    features: terms.own,
    ...(isBank ? { label: terms.label } : {}),
  });
  if (rows.ids.length > MAX_ROWS) throw new ScorecardRefusedError('too-many-rows', `${rows.ids.length} > ${MAX_ROWS}`);
  const channel = await link.open(order.patienceMs ?? PATIENCE_MS);
  const record = openRecord(open, 'training');
  const talk = openConversation(channel, record.log);
  const secret = await openSecretSide();
  try {
    const dialogue = openDialogue(talk);
    await requireSameRows(dialogue, isBank, digestOfIds(terms.task, rows.ids));
    const side = isBank ? bankSide : platformSide;
    const { half, totals, bad, ...result } = await side({ terms, rows, secret, talk: dialogue, onProgress });
    writeHalf(output, half);
    const quality = totals === undefined || bad === undefined ? undefined : discrimination(countScores(totals, bad));
    const told = quality === undefined ? result : { ...result, quality: { auc: quality.auc, ks: quality.ks } };
    await talk.close();
    record.finish(told);
    return told;
  } catch (error) {
    if (error instanceof PeerStoppedError) throw new ScorecardRefusedError('stopped-by-peer', error.word);
    await talk.stop(error instanceof ScorecardRefusedError ? error.reason : 'internal');
    throw error instanceof UnexpectedMessageError ? new ScorecardRefusedError('not-the-protocol', error.message) : error;
  } finally {
    secret.close();
  }
}

function writeHalf(path: string, half: HalfCard): void {
  const file = openSync(`${path}.partial`, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(half, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.partial`, path);
}
