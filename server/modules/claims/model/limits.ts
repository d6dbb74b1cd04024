/** A person begins no more claims in a day, known codes or not: nobody finds out codes by trying. */
export const STARTS_OF_PERSON = 5;
/** Claims of one enterprise in a day by a proof that is limited: what anybody can cost it, and how often an amount can be guessed. */
export const STARTS_OF_ENTERPRISE = 3;
export const MAX_DELEGATES = 200;
export const DELEGATION_DAYS = 7;
/** An authorisation lasts a year at most whatever its purpose, so a mandate needs no more. */
export const MAX_MANDATE_DAYS = 366;
