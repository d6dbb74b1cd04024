/** What was done with a product. `draft` makes a version; the operator's staff publish it or return it. */
export const productActs = ['draft', 'submit', 'publish', 'return', 'pause', 'resume', 'withdraw'] as const;
export type ProductAct = (typeof productActs)[number];

export const productStates = ['draft', 'submitted', 'published', 'paused', 'withdrawn'] as const;
export type ProductState = (typeof productStates)[number];

export type ProductLife = {
  readonly state: ProductState;
  /** The version that is or was offered last; 0 before the first. */
  readonly publishedVersion: number;
  /** The newest version, while it is not published: the one offered stays until another takes its place. */
  readonly pending: { readonly version: number; readonly submitted: boolean } | null;
  readonly versions: number;
};

export type ProductEvent = { readonly act: ProductAct; readonly version: number; readonly by: string };

/** The life that acts make, in their order. */
export function foldProduct(events: readonly ProductEvent[]): ProductLife {
  const life = events.reduce<ProductLife | undefined>(afterAct, undefined);
  if (life === undefined) throw new Error('a product without acts');
  return life;
}

/** Whether an act may be done now. */
export function mayDo(life: ProductLife | undefined, act: ProductAct): boolean {
  if (life === undefined) return act === 'draft';
  const { state, pending } = life;
  if (state === 'withdrawn') return false;
  switch (act) {
    case 'draft':
      return pending?.submitted !== true;
    case 'submit':
      return pending?.submitted === false;
    case 'publish':
    case 'return':
      return pending?.submitted === true;
    case 'pause':
      return state === 'published';
    case 'resume':
      return state === 'paused';
    case 'withdraw':
      break;
  }
  return true;
}

/** The life after one more act. One that may not be done is a defect. */
export function afterAct(life: ProductLife | undefined, { act, version }: Pick<ProductEvent, 'act' | 'version'>): ProductLife {
  if (!mayDo(life, act)) throw new Error(`${act} of a product that is ${life?.state ?? 'not there'}`);
  if (life === undefined)
    return { state: 'draft', publishedVersion: 0, pending: { version, submitted: false }, versions: version };
  const neverOffered = life.publishedVersion === 0;
  switch (act) {
    case 'draft':
      return { ...life, pending: { version, submitted: false }, versions: version, state: neverOffered ? 'draft' : life.state };
    case 'submit':
    case 'return':
      return {
        ...life,
        pending: { version, submitted: act === 'submit' },
        state: neverOffered ? (act === 'submit' ? 'submitted' : 'draft') : life.state,
      };
    case 'publish':
      // What was paused stays paused under its new version: its bank resumes it.
      return { ...life, publishedVersion: version, pending: null, state: life.state === 'paused' ? 'paused' : 'published' };
    case 'pause':
      return { ...life, state: 'paused' };
    case 'resume':
      return { ...life, state: 'published' };
    case 'withdraw':
      break;
  }
  return { ...life, state: 'withdrawn', pending: null };
}
