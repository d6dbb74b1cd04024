/** A text in both languages of the platform. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = keyof Bilingual;
