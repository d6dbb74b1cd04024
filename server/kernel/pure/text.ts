/** A text for people, in both languages of the platform. Chinese comes first everywhere. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = keyof Bilingual;
