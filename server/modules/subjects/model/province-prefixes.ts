/**
 * The first two digits a division part can have (GB/T 2260). Counties and development zones come and go, and one code in
 * ten carries an abolished one, so only the province is ever checked. Besides the provinces: 10 is the national
 * registration authority (100000), 66 and 99 are used for the Xinjiang Production and Construction Corps.
 */
export const provincePrefixes: readonly number[] = [
  10, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65,
  66, 71, 81, 82, 99,
];
