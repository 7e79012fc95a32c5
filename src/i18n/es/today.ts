import type { Catalogue } from '../catalogue.ts';

export const today: Catalogue['today'] = {
  title: 'Hoy',
  day: 'Día {number} · {weekday}',
  now: 'Ahora',
  nowLeft: 'Ahora · quedan {left}',
  nowSince: 'Ahora · desde las {time}',
  next: 'Sigue',
  nextAt: 'Sigue a las {time}',
  listen: 'Escuchar',
  questions: 'Preguntas',
  map: 'Mapa',
  changed: 'Cambió: era {was}',
  keepThree: 'Elige 3',
  keepThreeHint: 'Oye las marcas de hoy y quédate con las tres mejores.',
  notes: 'Notas de hoy',
  addNote: 'Nota',
  hosts: 'Con {host}',
  before: {
    one: 'Falta {count} día',
    other: 'Faltan {count} días',
  },
  after: 'La ruta terminó; los planes siguen.',
  free: 'No hay nada previsto para este día.',
  programme: 'El día',
  empty: 'Aquí aún no hay ruta: escanea el código de tu coordinador.',
  emptyAct: 'Escanear el código',
};
