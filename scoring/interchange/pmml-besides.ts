import type { Card, Characteristic } from '../card/card.ts';
import { besidesFaults } from '../card/card-shape.ts';
import { EXTENSION } from './write-pmml.ts';
import type { Element } from './xml.ts';

/** What `writePmml` puts beside the scorecard. */
export type Besides = Pick<Card, 'title' | 'origin' | 'features' | 'specials' | 'scaling' | 'pd'> & {
  readonly characteristics: readonly Pick<Characteristic, 'title' | 'theme' | 'reason'>[];
};

/** Undefined where there is none, or it is not what it should be: then the scorecard stands for itself. */
export function readBesides(root: Element): Besides | undefined {
  const extensions = root.elements.filter(({ name }) => name === 'Header').flatMap(({ elements }) => elements);
  const text = extensions
    .find(({ name, attributes }) => name === 'Extension' && attributes.get('name') === EXTENSION)
    ?.attributes.get('value');
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return besidesFaults(value).length === 0 ? (value as Besides) : undefined;
  } catch {
    return undefined;
  }
}
