/** Whether the visitor asked his system for pages that do not move (Media Queries Level 5, prefers-reduced-motion). */
export const prefersLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
