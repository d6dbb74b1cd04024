export const sourceKinds = ['call', 'verify'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where an item of a provider can be asked for live. */
export type Source = {
  readonly providerNo: number;
  readonly itemNo: number;
  /** Name of the connector that speaks the provider's interface. */
  readonly connector: string;
  readonly baseUrl: string;
  /** `call`: gives its records. `verify`: answers yes or no to a claim. */
  readonly kinds: readonly SourceKind[];
  /** The longest a single question may take. */
  readonly timeoutMs: number;
  /** How long an answer may be given again; 0 for never. */
  readonly freshnessSeconds: number;
  /** Questions that one process has under way at once. */
  readonly maxConcurrent: number;
};

/** Names a source among all. */
export const sourceId = ({ providerNo, itemNo }: Pick<Source, 'providerNo' | 'itemNo'>): string => `${providerNo} ${itemNo}`;
