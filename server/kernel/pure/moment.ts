import { Type } from 'typebox';

/** A moment as RFC 3339 writes it, in the years and with the offsets that PostgreSQL knows: from year 1, within 16 hours of UTC. */
export const Moment = Type.String({ format: 'date-time', pattern: '^(?!0000).*(?:[Zz]|[+-](?:0[0-9]|1[0-5]):[0-5][0-9])$' });
