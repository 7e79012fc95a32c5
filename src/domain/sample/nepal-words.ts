import type { Naming, Share } from '../consent.ts';
import type { MarkType } from '../mark.ts';
import type { Phrase } from './phrase.ts';

/** An invented quote, and where in the sound it would stand. */
export interface Marked {
  readonly type: MarkType;
  /** ms from the beginning */
  readonly at: number;
  readonly words: Phrase;
  readonly quoted?: boolean;
}

/** An interview that never took place, with people who do not exist. */
export interface Interviewed {
  readonly id: string;
  readonly title: Phrase;
  readonly people: Phrase;
  readonly case: string;
  readonly activity: string;
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly starred: boolean;
  /** question id → ms */
  readonly asked: Readonly<Record<string, number>>;
  /** none: nobody asked yet */
  readonly answers?: { readonly share: Share; readonly naming: Naming; readonly name: Phrase };
  readonly marks: readonly Marked[];
}

const MAYA: Phrase = { en: 'Maya (invented)', es: 'Maya (inventada)', fr: 'Maya (inventée)' };
const SUNFLOWER: Phrase = { en: 'Sunflower (alias)', es: 'Girasol (alias)', fr: 'Tournesol (alias)' };

/** The invented interviews of the sample. */
export const INTERVIEWS: readonly Interviewed[] = [
  {
    id: 'interview-1',
    title: {
      en: 'Example: the slope that was bare',
      es: 'Ejemplo: la ladera que estaba pelada',
      fr: 'Exemple : la pente qui était nue',
    },
    people: MAYA,
    case: 'case-devitar',
    activity: 'activity-3-5',
    day: 3,
    from: '14:20',
    to: '14:52',
    starred: true,
    asked: { you: 30_000, beginning: 95_000, steps: 410_000, change: 900_000 },
    answers: { share: 'anyone', naming: 'name', name: MAYA },
    marks: [
      {
        type: 'quote',
        at: 128_000,
        quoted: true,
        words: {
          en: 'First we shared out the slope, one piece for each house. What is mine, I look after.',
          es: 'Primero nos repartimos la ladera, un pedazo por casa. Lo que es mío, lo cuido.',
          fr: 'D’abord nous avons partagé la pente, un morceau par maison. Ce qui est à moi, j’en prends soin.',
        },
      },
      {
        type: 'quote',
        at: 905_000,
        quoted: true,
        words: {
          en: 'The grass is beside the house now. The mornings that I walked for fodder are mine.',
          es: 'El pasto está ahora al lado de la casa. Las mañanas que caminaba por forraje son mías.',
          fr: 'L’herbe pousse maintenant près de la maison. Les matins où je marchais pour le fourrage sont à moi.',
        },
      },
      {
        type: 'number',
        at: 1_130_000,
        words: {
          en: 'Two hours of walking a day before, a quarter of an hour now.',
          es: 'Antes dos horas de camino al día, ahora un cuarto de hora.',
          fr: 'Avant, deux heures de marche par jour ; maintenant, un quart d’heure.',
        },
      },
      {
        type: 'doubt',
        at: 1_480_000,
        words: {
          en: 'Ask again: what happens to the piece of someone who moves away?',
          es: 'Volver a preguntar: ¿qué pasa con el pedazo de quien se va?',
          fr: 'Redemander : que devient le morceau de celle qui part ?',
        },
      },
    ],
  },
  {
    id: 'interview-2',
    title: {
      en: 'Example: onions and the savings box',
      es: 'Ejemplo: las cebollas y la caja de ahorro',
      fr: 'Exemple : les oignons et la caisse d’épargne',
    },
    people: SUNFLOWER,
    case: 'case-bijuwa',
    activity: 'activity-6-4',
    day: 6,
    from: '14:10',
    to: '14:36',
    starred: false,
    asked: { you: 20_000, problem: 140_000, cost: 600_000, copy: 1_200_000 },
    answers: { share: 'group', naming: 'alias', name: SUNFLOWER },
    marks: [
      {
        type: 'quote',
        at: 655_000,
        quoted: true,
        words: {
          en: 'We sell together on one day of the week. Alone, the buyer names the price.',
          es: 'Vendemos juntas un día de la semana. A solas, el precio lo pone el comprador.',
          fr: 'Nous vendons ensemble un jour par semaine. Seule, c’est l’acheteur qui fait le prix.',
        },
      },
      {
        type: 'idea',
        at: 1_215_000,
        words: {
          en: 'A price board at the school, written by the young people.',
          es: 'Una pizarra de precios en la escuela, escrita por los jóvenes.',
          fr: 'Un tableau des prix à l’école, tenu par les jeunes.',
        },
      },
    ],
  },
  {
    id: 'interview-3',
    title: {
      en: 'Example: still to ask for consent',
      es: 'Ejemplo: falta pedir el consentimiento',
      fr: 'Exemple : consentement à demander',
    },
    people: {
      en: 'Two young members (invented)',
      es: 'Dos socios jóvenes (inventados)',
      fr: 'Deux jeunes membres (inventés)',
    },
    case: 'case-khaireni-parsa',
    activity: 'activity-4-4',
    day: 4,
    from: '13:45',
    to: '13:58',
    starred: false,
    asked: { you: 15_000 },
    marks: [
      {
        type: 'followup',
        at: 300_000,
        words: {
          en: 'Come back to the accounts: who keeps the book?',
          es: 'Volver a las cuentas: ¿quién lleva el libro?',
          fr: 'Revenir sur les comptes : qui tient le cahier ?',
        },
      },
    ],
  },
];
