import { ACTIVITY_TYPES, type ActivityType } from '../../../domain/activity.ts';
import { plainWords } from './guess.ts';

/** What people call the kinds of stop, besides what the app calls them. */
const NAMES: Readonly<Partial<Record<ActivityType, readonly string[]>>> = {
  induction: ['opening', 'welcome', 'apertura', 'bienvenida', 'induccion', 'ouverture', 'accueil'],
  panel: ['panel discussion', 'mesa redonda', 'table ronde'],
  experience_fair: [
    'fair',
    'feria',
    'foire',
    'feria de experiencias',
    'foire aux experiences',
    'foire aux savoirs',
  ],
  travel: ['bus', 'drive', 'journey', 'transfer', 'viaje', 'traslado', 'trajet', 'voyage', 'deplacement'],
  field_visit: ['visit', 'visita', 'visite', 'visita de campo', 'visite de terrain'],
  thematic_workshop: ['workshop', 'taller', 'atelier', 'taller tematico', 'atelier thematique'],
  case_analysis: [
    'analysis',
    'analisis',
    'analyse',
    'case analysis workshop',
    'analisis de caso',
    'analyse de cas',
  ],
  plan_workshop: [
    'planning',
    'innovation plan',
    'plan de innovacion',
    'taller de planes',
    'atelier des plans',
    'plan dinnovation',
  ],
  plan_fair: ['feria de planes', 'foire des plans'],
  host_feedback: ['feedback', 'devolucion', 'retour aux hotes', 'restitution'],
  evaluation: ['evaluacion', 'closing', 'cierre', 'cloture'],
  social: [
    'meal',
    'lunch',
    'dinner',
    'breakfast',
    'free time',
    'almuerzo',
    'cena',
    'desayuno',
    'comida',
    'repas',
    'dejeuner',
    'diner',
    'petit dejeuner',
  ],
};

/** The kind that words name: the app’s own in the language that is spoken, its code, or one that is usual; undefined where it is none. */
export function kindNamed(
  words: string,
  own: Readonly<Record<ActivityType, string>>,
): ActivityType | undefined {
  const plain = plainWords(words);
  return ACTIVITY_TYPES.find(
    (type) =>
      plain === plainWords(own[type]) || plain === type.replaceAll('_', ' ') || NAMES[type]?.includes(plain),
  );
}
