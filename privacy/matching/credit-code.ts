const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;

/** Whether text is a unified social credit code whose check sign is right (GB 32100—2015). */
export function isCreditCode(text: string): boolean {
  if (text.length !== LENGTH) return false;
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++) {
    const value = SIGNS.indexOf(text[at]!);
    if (value < 0) return false;
    sum += value * WEIGHTS[at]!;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === text[LENGTH - 1];
}
