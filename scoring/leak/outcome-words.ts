/** What is said of a loan once it has gone well or badly, as names of columns say it. */
const WORDS: readonly RegExp[] = [
  /ch(ar)?ge?[ _-]?off/,
  /chg[ _-]?off/,
  /write?[ _-]?off|written[ _-]?off/,
  /(^|[^a-z])balance/,
  /recover(y|ed|ies)/,
  /(^|[ _.-])default(ed)?($|[ _.-])/,
  /paid[ _-]?(in[ _-]?full|off)/,
  /settle(d|ment)/,
  /foreclos/,
  /核销|余额|呆账|坏账|不良|违约|代偿|结清|追偿|五级分类/,
];

/** Whether a column's name speaks of the outcome or of what stands on the books after it. It may be innocent: a person has to look. */
export const namesAnOutcome = (code: string): boolean => {
  const parted = code.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  return WORDS.some((word) => word.test(parted));
};
