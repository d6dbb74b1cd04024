/** A letter or underscore, then letters, digits and underscores; parts joined by dots. Letters of any script, Chinese ones too. */
const PART = '[\\p{L}_][\\p{L}\\p{N}_]*';

export const identifierPattern = new RegExp(`${PART}(?:\\.${PART})*`, 'uy');

const whole = new RegExp(`^${PART}(?:\\.${PART})*$`, 'u');

export const isIdentifier = (text: string) => whole.test(text) && !reserved.has(text);

/** Words with a meaning of their own, and those that CEL keeps, so that an expression stays one of CEL's. */
const reserved: ReadonlySet<string> = new Set(
  (
    'true false in null as break const continue else for function if import let loop package namespace return var void while ' +
    'abs min max coalesce has days round clamp between'
  ).split(' '),
);
