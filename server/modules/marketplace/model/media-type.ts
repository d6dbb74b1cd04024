const signatures = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

export const mediaTypes = signatures.map(({ mediaType }) => mediaType);

/** What a file is by its first bytes, whatever it is called; undefined for what is not taken. */
export const mediaTypeOf = (head: Uint8Array): (typeof mediaTypes)[number] | undefined =>
  signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.mediaType;
