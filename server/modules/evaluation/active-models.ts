import { digestOf } from '../../kernel/digest.ts';
import type { Context, Platform } from '../../kernel/pure/context.ts';
import { defineKept } from '../../kernel/pure/kept.ts';
import { digestsOfIndicators, featureSet } from './features.ts';
import type { ActiveModel } from './model/active-models.ts';
import type { ModelDocument } from './model/model-document.ts';
import { openModel, type OpenModel } from './model/open-model.ts';
import { listActive } from './model-store.ts';

/** Models by their digest never change, so one that was opened stays open. */
const opened = defineKept(() => new Map<string, OpenModel>());
const MAX_OPENED = 200;

/**
 * The models that evaluate at present. Each is checked when this process first meets it, its golden vectors among the rest: one that scores them
 * otherwise than when it was made is not served.
 */
export async function activeModels({
  tx,
  platform,
  log,
}: Pick<Context, 'tx' | 'platform' | 'log'>): Promise<readonly ActiveModel[]> {
  const models: ActiveModel[] = [];
  for (const { modelId, state, document } of await listActive(tx)) {
    try {
      models.push({ modelId, state, open: requireOpen(modelId, document, platform) });
    } catch (error) {
      log.error({ modelId, err: error }, 'a model is not served');
    }
  }
  return models;
}

/** A stored model, ready to run. @throws where it is not in order. */
export function requireOpen(modelId: string, document: string, platform: Pick<Platform, 'kept'>): OpenModel {
  const models = platform.kept(opened);
  const before = models.get(modelId);
  if (before !== undefined) return before;
  const parsed = JSON.parse(document) as ModelDocument;
  if (idOfModel(parsed) !== modelId) throw new Error('its content has another digest');
  const opening = openModel(parsed, featureSet, digestsOfIndicators);
  if (opening.outcome === 'refused') throw new Error(opening.faults.map(({ at, en }) => `${at} ${en}`).join('; '));
  if (models.size >= MAX_OPENED) models.clear();
  models.set(modelId, opening.model);
  return opening.model;
}

/** The name of a model: the digest of its canonical JSON. */
export const idOfModel = (document: ModelDocument): string => `sha256:${digestOf(document)}`;
