/**
 * Who must be decided for where two sides have proved that an enterprise is theirs: the legal representative speaks for it by law (民法典 第六十一条),
 * whoever holds its licence or reads its account. Undefined where the ranks are equal, or neither side is he: then the operator weighs it.
 */
export function sideThatOutranks(claimant: number, owner: number): 'claimant' | 'owner' | undefined {
  if (claimant === owner || Math.max(claimant, owner) < LEGAL_REPRESENTATIVE_RANK) return undefined;
  return claimant > owner ? 'claimant' : 'owner';
}

export const LEGAL_REPRESENTATIVE_RANK = 2;
