import type { Catalogue } from '../catalogue.ts';

export const today: Catalogue['today'] = {
  title: 'Aujourd’hui',
  day: 'Jour {number} · {weekday}',
  now: 'Maintenant',
  nowLeft: 'Maintenant · encore {left}',
  nowSince: 'Maintenant · depuis {time}',
  next: 'Ensuite',
  nextAt: 'Ensuite à {time}',
  listen: 'Écouter',
  questions: 'Questions',
  map: 'Carte',
  changed: 'Changé : c’était {was}',
  keepThree: 'Garder 3',
  keepThreeHint: 'Écoutez les repères du jour et gardez les trois meilleurs.',
  notes: 'Notes du jour',
  addNote: 'Note',
  hosts: 'Avec {host}',
  before: {
    one: 'Encore {count} jour',
    other: 'Encore {count} jours',
  },
  after: 'La route est finie ; les plans continuent.',
  free: 'Rien n’est prévu ce jour.',
  programme: 'La journée',
  empty: 'Pas encore de route ici : scannez le code de la coordination.',
  emptyAct: 'Scanner le code',
};
