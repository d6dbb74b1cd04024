/** Who may take part in a task. */
export const protocolParties = ['platform', 'bank', 'enterprise'] as const;
export type ProtocolParty = (typeof protocolParties)[number];

/** A sentence in both languages. */
export type Said = { readonly zh: string; readonly en: string };

/** A contract's parameters as this protocol reads them. */
export type ProtocolParameters = Readonly<Record<string, string | number | boolean>>;

/** Holds only where the contract's parameters have these values; a list means one of them. */
export type When = Readonly<Record<string, string | boolean | readonly string[]>>;

/** How much a task works on, as far as it is known before. */
export type TaskSize = {
  readonly rows: Readonly<Partial<Record<ProtocolParty, number>>>;
  readonly columns?: Readonly<Partial<Record<ProtocolParty, number>>>;
  /** Look-ups, comparisons, or passes over the data: what the protocol repeats. */
  readonly rounds?: number;
  /** What the contract states, where the cost depends on it. */
  readonly parameters?: ProtocolParameters;
};

/** CPU of all parties together, bytes over the wire both ways, memory of the party that needs most. */
export type Cost = { readonly cpuSeconds: number; readonly bytes: number; readonly memoryBytes: number };

/**
 * What a protocol is to those who approve a task: who takes part, who gets what, who learns what besides, who does not, and under which
 * assumptions. The table the approvers sign is made from this, so it says what the protocol does and nothing more.
 */
export type Protocol = {
  /** Lower case with hyphens; with the version it names what runs. */
  readonly name: string;
  readonly version: number;
  readonly title: Said;
  readonly parties: readonly ProtocolParty[];
  /** Who brings a table that a contract must commit to; all of them unless said. */
  readonly inputsOf?: readonly ProtocolParty[];
  /** What a contract must state; `choices` where only these are allowed. */
  readonly parameters?: readonly {
    readonly name: string;
    readonly title: Said;
    readonly choices?: readonly string[];
    readonly optional?: true;
  }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly title: Said;
    readonly recipient: ProtocolParty;
    readonly when?: When;
  }[];
  /** All that becomes known besides the outputs, also what nobody meant to tell. */
  readonly learns: readonly { readonly party: ProtocolParty; readonly what: Said; readonly when?: When }[];
  readonly notLearned: readonly Said[];
  readonly assumes: readonly Said[];
  /** From measurements; compared with what was used afterwards. */
  readonly estimate: (size: TaskSize) => Cost;
};

/** Whether a row of the description holds under these parameters. */
export function holds(when: When | undefined, parameters: ProtocolParameters): boolean {
  return Object.entries(when ?? {}).every(([name, wanted]) => {
    const value = parameters[name];
    return Array.isArray(wanted) ? wanted.some((one) => one === value) : wanted === value;
  });
}
