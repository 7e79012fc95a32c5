import type { Catalogue } from '../catalogue.ts';

export const board: Catalogue['board'] = {
  title: 'Tableau',
  asOf: 'Données à {time}',
  silent: {
    one: '{count} téléphone sans nouvelles',
    other: '{count} téléphones sans nouvelles',
  },
  needsYou: 'A besoin de vous',
  noConsent: 'Sans consentement',
  silentPhones: 'Téléphones silencieux',
  toWriteDown: 'À écrire',
  coverage: 'Cas × question',
  plans: 'Plans',
  people: 'Personnes',
  women: 'Femmes',
  youth: 'Jeunes',
  money: 'Argent',
  exportFor: 'Exporter : pour qui ?',
  empty: 'Les chiffres apparaissent quand le premier téléphone partage ses notes.',
  emptyAct: 'Inviter',
};
