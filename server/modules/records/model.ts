/** A record ready to be stored as a version of a fact. Texts are final; nothing is checked here any more. */
export type NewFact = {
  readonly subjectId: string;
  readonly recordKey: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly rowNo: number;
  readonly status: 'a' | 'w';
  /** JSON text. */
  readonly body: string;
};

/** A record whose line for the database is written already: what is compared of it, and where the line stands. */
export type StagedFact = Pick<NewFact, 'subjectId' | 'recordKey' | 'rowNo' | 'status'> & {
  /** First 128 bits, in hex, of SHA-256 over the body. */
  readonly digest: string;
  readonly segment: Buffer;
  readonly start: number;
  readonly end: number;
};

/** The newest version of one record as one provider has it. */
export type KnownVersion = {
  readonly subjectId: string;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly status: 'a' | 'w';
  /** 32 hex digits. */
  readonly digest: string;
};

/** One version of one record, but for what it says. */
export type FactHead = {
  readonly itemNo: number;
  readonly recordKey: string;
  readonly providerNo: number;
  readonly recordedAt: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly deliveryId: number;
  readonly rowNo: number;
  readonly status: 'a' | 'w';
  readonly digest: string;
};

export type Fact = FactHead & { readonly body: Readonly<Record<string, string | number | boolean>> };

/** A version whose body is still the JSON text that PostgreSQL writes of it. */
export type FactText = FactHead & { readonly body: string };

/** A record with what other providers say of the same, the believed one first. */
export type Resolved<F extends FactHead> = F & { readonly others: readonly F[] };

/**
 * Of the newest versions of each record by each provider, picks the one to believe: lower precedence first, then the later one.
 * Withdrawn versions count as absent. The others stay beside it, so a conflict is seen, never hidden.
 */
export function resolveRecords<F extends FactHead>(
  facts: readonly F[],
  precedenceOf: (providerNo: number) => number,
): Resolved<F>[] {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    if (fact.status === 'w') continue;
    const id = `${fact.itemNo}\n${fact.recordKey}`;
    const group = groups.get(id);
    if (group) group.push(fact);
    else groups.set(id, [fact]);
  }
  return [...groups.values()].map((group) => {
    const [first, ...rest] = group.toSorted(
      (a, b) =>
        precedenceOf(a.providerNo) - precedenceOf(b.providerNo) ||
        b.recordedAt.localeCompare(a.recordedAt) ||
        a.providerNo - b.providerNo,
    );
    return { ...first!, others: rest.filter((other) => other.digest !== first!.digest) };
  });
}

/** Keeps the newest version of each record by each provider; `facts` come newest first within a record and provider. */
export function newestVersions<F extends FactHead>(facts: readonly F[]): F[] {
  const newest: F[] = [];
  let last = '';
  for (const fact of facts) {
    const id = `${fact.itemNo}\n${fact.recordKey}\n${fact.providerNo}`;
    if (id !== last) newest.push(fact);
    last = id;
  }
  return newest;
}
