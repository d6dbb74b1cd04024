/** What a simulated provider does wrong on demand. */
export const misbehaviours = [
  'status-500',
  'status-404',
  'redirect',
  'broken-json',
  'wrong-content-type',
  'wrong-shape',
  'oversized',
  'wrong-subject',
  'bad-row',
  'unknown-field',
  'doubled-row',
  'none',
  'drop-connection',
  'hang-after-headers',
  'wrong-verdict',
] as const;
export type Misbehaviour = (typeof misbehaviours)[number];

/** How questions about one enterprise or item are answered; without `fault` rightly. */
export type Behaviour = {
  readonly latencyMs?: number;
  readonly fault?: Misbehaviour;
  /** After so many questions it behaves again. */
  readonly times?: number;
};

/** Whom a behaviour concerns; left out, everybody and everything. */
export type Concerned = { readonly subjectId?: string | undefined; readonly item?: string | undefined };

type Rule = { readonly concerned: Concerned; readonly behaviour: Behaviour; left: number };

/** The behaviours that are set; the last that fits counts. */
export type Behaviours = {
  readonly set: (concerned: Concerned, behaviour: Behaviour) => void;
  readonly next: (about: Required<Concerned>) => Behaviour;
};

const MAX_RULES = 1_000;

export function createBehaviours(): Behaviours {
  let rules: Rule[] = [];
  return {
    set: (concerned, behaviour) => {
      rules = [...rules, { concerned, behaviour, left: behaviour.times ?? Number.POSITIVE_INFINITY }].slice(-MAX_RULES);
    },
    next: ({ subjectId, item }) => {
      const rule = rules.findLast(
        ({ concerned, left }) =>
          left > 0 &&
          (concerned.subjectId === undefined || concerned.subjectId === subjectId) &&
          (concerned.item === undefined || concerned.item === item),
      );
      if (rule === undefined) return {};
      rule.left--;
      return rule.behaviour;
    },
  };
}
