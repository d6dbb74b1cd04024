/** A text for people, in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = keyof Bilingual;
