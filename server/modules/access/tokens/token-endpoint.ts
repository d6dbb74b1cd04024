/** Where tokens are asked for: the address that assertions and proofs for it name, whichever way they come in. */
export const tokenEndpoint = (publicUrl: string): string => `${publicUrl}/oauth/token`;
