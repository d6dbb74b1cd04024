/** Above any loan to a small enterprise: 1,000 亿元. */
export const MAX_AMOUNT_FEN = 1e13;
export const MAX_TERM_MONTHS = 360;
/** 36% a year; a product that costs more is not taken. */
export const MAX_RATE_BP = 3_600;
export const MAX_FEES = 10;
export const MAX_CLAUSES = 30;
export const MAX_PLACES = 400;
export const MAX_INDUSTRIES = 100;
/** How many products of one list of a match are answered. */
export const MAX_SHOWN = 50;
/** How many banks one demand may be sent to at once. */
export const MAX_BANKS = 10;
/** Products that an application may go to by itself where the institution stays silent. */
export const MAX_RESERVES = 2;
/** How many demands an enterprise may have open. */
export const MAX_OPEN_DEMANDS = 20;
/** How long a demand stays open by itself. */
export const DEMAND_DAYS = 90;
/** How many applications are dealt with in one call. */
export const MAX_BULK = 50;
export const MAX_EVENTS = 400;
export const MAX_DOCUMENTS = 20;
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** Counts of enterprises below this are not told, and those above are told in tens, so that two of them cannot be subtracted. */
export const LEAST_COUNT = 20;
export const COUNT_STEP = 10;
