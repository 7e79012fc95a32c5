import type { Draft } from '../draft.ts';
import type { NoteType } from '../note.ts';
import { firstRanks } from '../rank.ts';
import { invent, type Maker, SITA, TOMAS } from './invented.ts';
import type { Phrase } from './phrase.ts';

/** Invented field notes: three of the team's own, one that everybody sees. */
export function nepalNotes({ say, instant }: Maker): Draft[] {
  return NOTES.map(({ scope, type, day, time, body, ...links }, index) =>
    invent(say, {
      scope,
      kind: 'note',
      id: `note-${index + 1}`,
      fields: { type, ...links, created: instant(day, time), author: SITA, starred: index === 0 },
      texts: { body },
    }),
  );
}

/** An invented plan that begins with a quote, and an idea that has none yet. */
export function nepalPlans({ say, instant }: Maker): Draft[] {
  const [rank] = firstRanks(1);
  return [
    invent(say, {
      scope: 'commons',
      kind: 'plan',
      id: 'plan-1',
      fields: {
        title: say({
          en: 'Example: fodder at home',
          es: 'Ejemplo: forraje en casa',
          fr: 'Exemple : fourrage à la maison',
        }),
        team: say({ en: 'Invented team', es: 'Equipo inventado', fr: 'Équipe inventée' }),
        state: 'concept_note',
        months: 12,
        created: instant(5, '10:15'),
        author: TOMAS,
      },
      texts: CARDS,
    }),
    invent(say, {
      scope: 'commons',
      kind: 'inspiration',
      id: 'inspiration-1',
      fields: {
        plan: 'plan-1',
        source: 'quote-interview-1-1',
        rank: rank ?? '',
        created: instant(5, '10:16'),
      },
      texts: { copy: COPY, change: CHANGE },
    }),
    invent(say, {
      scope: 'commons',
      kind: 'plan',
      id: 'plan-2',
      fields: {
        title: say({
          en: 'Example: a price board',
          es: 'Ejemplo: una pizarra de precios',
          fr: 'Exemple : un tableau des prix',
        }),
        team: say({ en: 'Invented team', es: 'Equipo inventado', fr: 'Équipe inventée' }),
        state: 'idea',
        created: instant(7, '10:40'),
        author: SITA,
      },
    }),
  ];
}

const COPY: Phrase = {
  en: 'One piece of slope for each house, written on a list that all can read.',
  es: 'Un pedazo de ladera por casa, anotado en una lista que todos puedan leer.',
  fr: 'Un morceau de pente par maison, noté sur une liste que tous peuvent lire.',
};
const CHANGE: Phrase = {
  en: 'Our slopes are drier: we begin with two kinds of grass and a small trial.',
  es: 'Nuestras laderas son más secas: empezamos con dos pastos y una prueba pequeña.',
  fr: 'Nos pentes sont plus sèches : nous commençons par deux herbes et un petit essai.',
};

const CARDS: Readonly<Record<string, Phrase>> = {
  who: {
    en: 'Twelve families of an invented village, eight of them led by women.',
    es: 'Doce familias de un pueblo inventado, ocho encabezadas por mujeres.',
    fr: 'Douze familles d’un village inventé, dont huit dirigées par des femmes.',
  },
  today: {
    en: 'The goats eat what grows by the road. In the dry months somebody walks half the day.',
    es: 'Las cabras comen lo que crece junto al camino. En los meses secos alguien camina medio día.',
    fr: 'Les chèvres mangent ce qui pousse au bord du chemin. À la saison sèche, on marche une demi-journée.',
  },
  inspired: {
    en: 'The shared slope that we saw on the third day.',
    es: 'La ladera repartida que vimos el tercer día.',
    fr: 'La pente partagée que nous avons vue le troisième jour.',
  },
  vision: {
    en: 'In a year each family cuts fodder less than ten minutes from home.',
    es: 'En un año cada familia corta forraje a menos de diez minutos de su casa.',
    fr: 'Dans un an, chaque famille coupe du fourrage à moins de dix minutes de chez elle.',
  },
};

interface Noted {
  readonly scope: 'team' | 'commons';
  readonly type: NoteType;
  readonly day: number;
  readonly time: string;
  readonly case: string;
  readonly activity: string;
  readonly body: Phrase;
}

const NOTES: readonly Noted[] = [
  {
    scope: 'team',
    type: 'observation',
    day: 3,
    time: '09:40',
    case: 'case-devitar',
    activity: 'activity-3-2',
    body: {
      en: 'Example: a hand-drawn map on the wall shows each family’s piece, in colours.',
      es: 'Ejemplo: un mapa dibujado a mano en la pared muestra el pedazo de cada familia, en colores.',
      fr: 'Exemple : une carte dessinée à la main sur le mur montre le morceau de chaque famille, en couleurs.',
    },
  },
  {
    scope: 'team',
    type: 'question',
    day: 4,
    time: '11:05',
    case: 'case-khaireni-parsa',
    activity: 'activity-4-2',
    body: {
      en: 'Example: who of the poorest is not here today, and why?',
      es: 'Ejemplo: ¿quién de los más pobres no está hoy aquí, y por qué?',
      fr: 'Exemple : qui, parmi les plus pauvres, n’est pas là aujourd’hui, et pourquoi ?',
    },
  },
  {
    scope: 'commons',
    type: 'idea',
    day: 6,
    time: '15:20',
    case: 'case-bijuwa',
    activity: 'activity-6-4',
    body: {
      en: 'Example: sell on one day, together, and write the price where everybody passes.',
      es: 'Ejemplo: vender juntos un solo día y escribir el precio por donde todos pasan.',
      fr: 'Exemple : vendre ensemble un seul jour, et écrire le prix là où tout le monde passe.',
    },
  },
  {
    scope: 'team',
    type: 'doubt',
    day: 7,
    time: '08:10',
    case: 'case-bijuwa',
    activity: 'activity-7-1',
    body: {
      en: 'Example: would this work where nobody has a cold store?',
      es: 'Ejemplo: ¿funcionaría donde nadie tiene cámara fría?',
      fr: 'Exemple : cela marcherait-il là où personne n’a de chambre froide ?',
    },
  },
];
