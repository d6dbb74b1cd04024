/** A way to tamper with the stored log: what it does, and the statements an administrator would need for it. */
export type Tampering = { readonly name: string; readonly statements: readonly string[] };

type StoredLog = { readonly entries: number; readonly rounds: number };
type Kinds = readonly (() => Tampering)[];

/** One random tampering with a log of so many sealed entries and checkpoints: a change, a removal, an addition or a reordering. */
export function randomTampering(random: () => number, log: StoredLog): Tampering {
  const chance = chanceOf(random);
  const kinds = [...disclosures(chance, log), ...leaves(chance, log), ...tiles(chance), ...checkpoints(chance, log)];
  return chance.pick(kinds)();
}

type Chance = ReturnType<typeof chanceOf>;

function chanceOf(random: () => number) {
  const below = (n: number) => Math.floor(random() * n);
  return {
    random,
    below,
    two: (n: number): [number, number] => {
      const first = below(n);
      return [first, (first + 1 + below(n - 1)) % n];
    },
    pick: <T>(from: readonly T[]): T => from[below(from.length)]!,
  };
}

function disclosures({ below, two }: Chance, log: StoredLog): Kinds {
  const [one, other] = two(log.entries);
  const row = `disclosure_id = (select entry_id from audit.leaves where position = ${below(log.entries)})`;
  return [
    ...columnChanges.map((change) => () => ({
      name: `disclosure: ${change}`,
      statements: [`update audit.disclosures set ${change} where ${row}`],
    })),
    () => {
      const at = 1 + below(64);
      const flipped = `translate(substr(x, ${at}, 1), '0123456789abcdef', '123456789abcdef0')`;
      return {
        name: 'salt',
        statements: [
          `update audit.disclosures set salt = decode(overlay(x placing ${flipped} from ${at}), 'hex') from (select disclosure_id as id, encode(salt, 'hex') as x from audit.disclosures) s where s.id = disclosure_id and ${row}`,
        ],
      };
    },
    () => ({ name: 'disclosure removed', statements: [`delete from audit.disclosures where ${row}`] }),
    () => ({
      name: 'disclosure added',
      statements: [
        `insert into audit.disclosures select (jsonb_populate_record(d, '{"disclosure_id": "00000000-0000-4000-8000-000000000000"}')).* from audit.disclosures d where ${row}`,
      ],
    }),
    () => ({
      name: 'salts exchanged',
      statements: [
        `update audit.disclosures d set salt = o.salt from audit.disclosures o, audit.leaves a, audit.leaves b where a.position = ${one} and b.position = ${other} and ((d.disclosure_id, o.disclosure_id) = (a.entry_id, b.entry_id))`,
      ],
    }),
  ];
}

function leaves({ below, two }: Chance, log: StoredLog): Kinds {
  const entry = below(log.entries);
  const [one, other] = two(log.entries);
  return [
    () => {
      const at = 12 + below(60);
      return {
        name: 'entry changed',
        statements: [
          `update audit.leaves set entry = overlay(entry placing translate(substr(entry, ${at}, 1), '0123456789abcdef', '123456789abcdef0') from ${at}) where position = ${entry}`,
        ],
      };
    },
    () => ({ name: 'entry removed', statements: [`delete from audit.leaves where position = ${entry}`] }),
    () => ({ name: 'entry moved', statements: [`update audit.leaves set position = ${other} where position = ${one}`] }),
    () => ({
      name: 'entry moved beyond',
      statements: [`update audit.leaves set position = ${log.entries + below(9)} where position = ${entry}`],
    }),
    () => ({
      name: 'entries exchanged',
      statements: [`update audit.leaves set position = ${one} + ${other} - position where position in (${one}, ${other})`],
    }),
    () => ({
      name: 'entry taken back into the queue',
      statements: [`update audit.leaves set position = null, queued_at = now() where position = ${entry}`],
    }),
    () => ({
      name: 'entry doubled',
      statements: [
        `insert into audit.leaves select gen_random_uuid(), entry, queued_at, position from audit.leaves where position = ${entry}`,
      ],
    }),
    () => ({
      name: 'entry forged',
      statements: [
        `insert into audit.leaves select gen_random_uuid(), entry, null, ${log.entries} from audit.leaves where position = ${entry}`,
      ],
    }),
    () => ({
      name: 'entry given to another',
      statements: [`update audit.leaves set entry_id = gen_random_uuid() where position = ${entry}`],
    }),
  ];
}

function tiles({ random, below }: Chance): Kinds {
  const tile = `(level, index) = (select level, index from audit.tiles order by level, index offset ${below(3)} limit 1)`;
  return [
    () => {
      const place = `floor(${random()} * length(hashes))::integer`;
      const flipped = `get_byte(hashes, ${place}) # ${1 + below(255)}`;
      return {
        name: 'tile changed',
        statements: [`update audit.tiles set hashes = set_byte(hashes, ${place}, ${flipped}) where ${tile}`],
      };
    },
    () => ({ name: 'tile removed', statements: [`delete from audit.tiles where ${tile}`] }),
    () => ({
      name: 'tile longer',
      statements: [`update audit.tiles set hashes = hashes || substr(hashes, 1, 32) where length(hashes) < 8192`],
    }),
    () => ({
      name: 'tile shorter',
      statements: [
        `update audit.tiles set hashes = substr(hashes, 1, length(hashes) - 32) where length(hashes) > 32 and ${tile}`,
        `update audit.tiles set hashes = substr(hashes, 1, 32) where level = 0`,
      ],
    }),
    () => ({
      name: 'tile added',
      statements: [`insert into audit.tiles select level, index + 7, hashes from audit.tiles where ${tile}`],
    }),
  ];
}

function checkpoints({ random, two, pick }: Chance, log: StoredLog): Kinds {
  const [early, late] = two(log.rounds);
  return [
    () => ({ name: 'checkpoint removed', statements: [`delete from audit.checkpoints where round = ${early}`] }),
    () => ({
      name: 'checkpoint size',
      statements: [`update audit.checkpoints set size = size + ${pick([-1, 1, 5])} where round = ${early}`],
    }),
    () => ({
      name: 'checkpoints exchanged',
      statements: [
        `update audit.checkpoints c set note = o.note from audit.checkpoints o where (c.round, o.round) in ((${early}, ${late}), (${late}, ${early}))`,
      ],
    }),
    () => ({
      name: 'checkpoint doubled',
      statements: [
        `insert into audit.checkpoints select ${log.rounds} + 1, size, note from audit.checkpoints where round = ${early}`,
      ],
    }),
    () => {
      const place = `1 + floor(${random()} * length(note))::integer`;
      const flipped = `case substr(note, ${place}, 1) when 'A' then 'B' else 'A' end`;
      return {
        name: 'checkpoint changed',
        statements: [`update audit.checkpoints set note = overlay(note placing ${flipped} from ${place}) where round = ${early}`],
      };
    },
  ];
}

/** Each changes one column to something else. */
const columnChanges: readonly string[] = [
  `subject_id = reverse(subject_id)`,
  `request_id = request_id || ' '`,
  `at = at + interval '1 microsecond'`,
  `at = at - interval '1 day'`,
  `institution_no = institution_no + 1`,
  `institution_no = null`,
  `client_id = upper(client_id)`,
  `provider_nos = provider_nos || 3`,
  `provider_nos = provider_nos[2:]`,
  `operation = 'query.verify'`,
  `purpose = null`,
  `purpose = 'pre-screening'`,
  `case_no = case_no || '1'`,
  `case_no = null`,
  `authorisation_id = null`,
  `artefact_digest = reverse(artefact_digest)`,
  `items = items - 0`,
  `items = jsonb_set(items, '{0,fields,0}', '"capital"')`,
  `items = jsonb_set(items, '{1,recordDigests}', '[]')`,
  `items = items || items`,
  `request_digest = reverse(request_digest)`,
  `rule_version = 'catalogue 1'`,
];
