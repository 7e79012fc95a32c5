import { type Chance, chanceOf } from './chance.ts';
import { type Act, type Deed, type Fate, FATES, type Part, type Plan, type Step } from './step.ts';

const ROLES = ['coordinator', 'facilitator', 'participant'] as const;
const DEEDS = {
  write: 24,
  type: 14,
  sync: 30,
  bin: 2.5,
  restore: 1,
  erase: 0.7,
  record: 4,
  'erase media': 0.7,
  free: 2,
  read: 1.5,
  resend: 1,
} as const;
const ACTS = {
  deeds: 90,
  clock: 1.5,
  carry: 2,
  backup: 1.5,
  restored: 1.3,
  clone: 0.5,
  role: 0.4,
  late: 1.5,
  close: 1.5,
} as const;

/** Rare things that a history holds once: so likely that two hundred of them hold enough of each. */
const TURNS = {
  restored: 0.25,
  clone: 0.2,
  join: 0.25,
  carry: 0.3,
  clock: 0.25,
  role: 0.2,
  erase: 0.15,
  'erase media': 0.15,
  meet: 0.2,
  huge: 0.08,
  meanwhile: 0.2,
} as const;

/** The history of a seed. */
export function planOf(seed: number): Plan {
  const chance = chanceOf(seed);
  const others = 1 + chance.below(2) + (chance.happens(0.2) ? 1 : 0);
  const calm = chance.happens(0.15);
  const phones = Array.from({ length: others + 1 }, (_, index) => ({
    role: index === 0 ? ROLES[0] : index === 1 ? ROLES[1] : chance.pick(ROLES),
    years: chance.happens(0.3) ? 0 : yearsOf(chance),
    patches: chance.happens(0.1) ? 1 + chance.below(2) : undefined,
  }));
  const turns = Object.entries(TURNS).filter(([, likelihood]) => chance.happens(likelihood) && !calm);
  const more = turns.filter(([turn]) => turn === 'clone' || turn === 'join').length;
  const length = 5 + chance.below(20);
  const acts = Array.from({ length }, () => actOf(chance, phones.length + more, calm));
  for (const [turn] of turns) insert(chance, acts, turnOf(chance, turn, phones.length));
  const steps = acts.map((act, at): Step => {
    const wait = chance.pick([0, 0, 1000, 60_000, 3_600_000, 26 * 3_600_000]);
    return { n: at + 1, wait, seed: chance.below(1e9), act };
  });
  return { seed, phones, limit: chance.happens(0.5) ? 500 : 1 + chance.below(6), steps };
}

/** Puts acts into a history, one after another with others between them. */
function insert(chance: Chance, acts: Act[], turn: readonly Act[]): void {
  let from = 0;
  for (const act of turn) {
    const at = from + chance.below(acts.length - from + 1);
    acts.splice(at, 0, act);
    from = at + 1;
  }
}

function turnOf(chance: Chance, turn: string, phones: number): Act[] {
  const phone = chance.below(phones);
  switch (turn) {
    case 'restored':
      return [{ do: 'backup' }, syncOf(chance, phone), restoredOf(chance)];
    case 'clone':
      return twinsOf(chance, phone, phones);
    case 'join':
      return [{ do: 'join', role: chance.pick(ROLES), years: yearsOf(chance) }, syncOf(chance, phones)];
    case 'carry':
      return [{ do: 'carry', from: phone, to: (phone + 1 + chance.below(phones - 1)) % phones }];
    case 'clock':
      return [{ do: 'clock', phone, years: yearsOf(chance) }];
    case 'role':
      return [{ do: 'role', phone: 1 + chance.below(phones - 1), role: chance.pick(ROLES) }];
    case 'erase':
      return deedsOf({ do: 'erase', phone, tab: 0, record: chance.below(2) });
    case 'meet':
      return meetingOf(chance, phone, (phone + 1 + chance.below(phones - 1)) % phones);
    case 'meanwhile':
      return meanwhileOf(chance, phone);
    case 'huge': {
      const write = { phone, tab: 0, records: [chance.below(6)], fields: [chance.below(6)], whole: false };
      return [...deedsOf({ do: 'write', ...write, huge: true }), syncOf(chance, phone)];
    }
    default:
      return deedsOf({ do: 'erase media', phone, tab: 0, at: chance.below(8) });
  }
}

/** A phone and its copy write in one record at the same moment, under one stamp, and both find signal. */
function twinsOf(chance: Chance, phone: number, twin: number): Act[] {
  const record = chance.below(6);
  const parts = [phone, twin].map((one): Part => {
    const on = { phone: one, tab: 0 };
    const deed: Deed =
      record < 3
        ? { do: 'write', ...on, records: [record], fields: [0], whole: false }
        : { do: 'type', ...on, record, text: 0, at: 0, remove: false, fresh: true };
    return { deed, from: 0 };
  });
  return [{ do: 'clone', phone }, { do: 'deeds', parts }, syncOf(chance, phone), syncOf(chance, twin)];
}

/** Somebody goes on with what is just being sent, in the same field. */
function meanwhileOf(chance: Chance, phone: number): Act[] {
  const record = chance.below(2);
  const on = (tab: number): Deed =>
    chance.happens(0.5)
      ? { do: 'write', phone, tab, records: [record], fields: [0], whole: false }
      : { do: 'type', phone, tab, record, text: 0, at: 0, remove: false, fresh: true };
  const parts: Part[] = [
    { deed: { do: 'sync', phone, tab: 0, fates: fatesOf(chance), media: true }, from: 0 },
    { deed: on(1), from: chance.below(60) },
  ];
  return [...deedsOf(on(0)), { do: 'deeds', parts }, syncOf(chance, phone)];
}

/** Two phones have written, and reach the endpoint at the very same moment. */
function meetingOf(chance: Chance, one: number, other: number): Act[] {
  const writes = [one, other].flatMap((phone): Act[] =>
    deedsOf({ do: 'write', phone, tab: 0, records: [chance.below(6)], fields: [0], whole: false }),
  );
  const parts = [one, other].map((phone): Part => {
    const deed = { do: 'sync', phone, tab: 0, fates: { 0: 'together' }, media: true } as const;
    return { deed, from: 0 };
  });
  return [...writes, { do: 'deeds', parts }];
}

const deedsOf = (deed: Deed): Act[] => [{ do: 'deeds', parts: [{ deed, from: 0 }] }];

function syncOf(chance: Chance, phone: number): Act {
  const deed = { do: 'sync', phone, tab: 0, fates: fatesOf(chance), media: true } as const;
  return { do: 'deeds', parts: [{ deed, from: 0 }] };
}

const restoredOf = (chance: Chance): Act => ({
  do: 'restored',
  told: chance.happens(0.6),
  chunks: chance.happens(0.6),
});

/** Most clocks are wrong by less than a day, some by a lifetime, some by a thousand years. */
function yearsOf(chance: Chance): number {
  const sign = chance.happens(0.5) ? 1 : -1;
  return sign * chance.pick([0.00001, 0.002, 1, 60, chance.happens(0.3) ? 980 : 5]);
}

function actOf(chance: Chance, phones: number, calm: boolean): Act {
  const phone = chance.below(phones);
  const kind = calm ? 'deeds' : chance.weighed(ACTS);
  switch (kind) {
    case 'deeds':
      return { do: 'deeds', parts: partsOf(chance, phones, calm) };
    case 'clock':
      return { do: 'clock', phone, years: yearsOf(chance) };
    case 'carry':
      return { do: 'carry', from: phone, to: chance.below(phones) };
    case 'restored':
      return restoredOf(chance);
    case 'role':
      return { do: 'role', phone, role: chance.pick(ROLES) };
    case 'close':
      return { do: 'close', phone, tab: chance.below(2) };
    case 'clone':
      return { do: 'clone', phone };
    default:
      return { do: kind };
  }
}

function partsOf(chance: Chance, phones: number, calm: boolean): Part[] {
  const first = partOf(chance, chance.below(phones), 0, calm);
  if (!chance.happens(0.3))
    return [{ ...first, deed: { ...first.deed, tab: chance.happens(0.8) ? 0 : 1 }, from: 0 }];
  const same = chance.happens(0.75);
  const second = partOf(chance, same ? first.deed.phone : chance.below(phones), 1, calm);
  return [first, second].map((part) => ({ ...part, from: chance.happens(0.5) ? 0 : chance.below(60) }));
}

function partOf(chance: Chance, phone: number, tab: number, calm: boolean): Part {
  const deed = deedOf(chance, { phone, tab }, calm);
  if (calm || !chance.happens(0.15)) return { deed, from: 0 };
  return {
    deed,
    from: 0,
    kill: { after: chance.below(chance.pick([12, 60, 250])), power: chance.happens(0.25) },
  };
}

function deedOf(chance: Chance, on: { phone: number; tab: number }, calm: boolean): Deed {
  const record = chance.happens(0.5) ? chance.below(2) : chance.below(6);
  const kind = chance.weighed(DEEDS);
  switch (kind) {
    case 'write': {
      const records = chance.happens(0.8) ? [record] : [record, chance.below(6)];
      const fields = chance.happens(0.6) ? [chance.below(2)] : [chance.below(6), chance.below(6)];
      return { do: kind, ...on, records, fields, whole: chance.happens(0.2) };
    }
    case 'type': {
      const text = chance.happens(0.8) ? 0 : 1;
      return {
        do: kind,
        ...on,
        record,
        text,
        at: chance.below(40),
        remove: chance.happens(0.15),
        fresh: chance.happens(0.4),
      };
    }
    case 'record': {
      const scope = chance.happens(0.6) ? 'team' : 'commons';
      return { do: kind, ...on, scope, chunks: 1 + chance.below(4), list: chance.happens(0.3) };
    }
    case 'sync':
      return { do: kind, ...on, fates: calm ? {} : fatesOf(chance), media: chance.happens(0.85) };
    case 'erase media':
      return { do: kind, ...on, at: chance.below(8) };
    case 'free':
    case 'read':
    case 'resend':
      return { do: kind, ...on };
    default:
      return { do: kind, ...on, record };
  }
}

function fatesOf(chance: Chance): Readonly<Record<number, Fate>> {
  const fates: Record<number, Fate> = {};
  if (chance.happens(0.5)) return fates;
  // Somebody walks out of range, and stays there.
  const gone = chance.happens(0.15) ? chance.below(12) : 12;
  for (let at = 0; at < 12; at += 1) {
    if (chance.happens(0.2)) fates[at] = chance.pick(FATES);
    if (at >= gone) fates[at] = 'lost request';
  }
  return fates;
}
