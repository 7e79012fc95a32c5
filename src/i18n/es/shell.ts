import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue['shell'] = {
  app: 'Bitácora',
  places: 'Lugares',
  skip: 'Ir a la página',
  board: 'Tablero',
  today: 'Hoy',
  notebook: 'Cuaderno',
  record: 'Grabar',
  plan: 'Plan',
  route: 'Ruta',
  phone: 'Este teléfono',
  phoneOf: 'Este teléfono: {name}',
  loading: 'Abriendo…',
  notFound: 'No hay nada en esta dirección.',
  toToday: 'Ir a Hoy',

  saved: 'Guardado en este teléfono',
  savedWaiting: {
    one: 'Guardado en este teléfono · {count} espera señal',
    other: 'Guardado en este teléfono · {count} esperan señal',
  },
  savedOnly: 'Guardado solo en este teléfono',
  allOnEndpoint: 'Todo está en el servidor, visto a las {time}',
  sharing: 'Compartiendo: {done} de {total}',
  notSaved: 'Sin guardar',
  saving: 'Guardando…',
  seeList: 'Ver la lista',
  tryNow: 'Intentar ahora',

  theme: 'Luz',
  themeAuto: 'Como el teléfono',
  themePaper: 'Papel',
  themeSun: 'Sol',
  themeNight: 'Noche',

  updateReady: 'Hay una versión nueva. Es un momento y no se pierde nada.',
  updateNow: 'Usarla ahora',
  updateLater: 'Después',
  otherTab: 'Bitácora está abierta en otra pestaña; lo que escribas en cualquiera se guarda.',

  broken: 'Esta página dejó de funcionar. Lo que guardaste está a salvo en este teléfono.',
  brokenReload: 'Abrirla de nuevo',
  brokenBackup: 'Guardar una copia de todo',
  bothChanged: '{who} y tú cambiaron esto; aquí están las dos versiones.',
  keepThis: 'Quedarme con esta',
  keepBoth: 'Quedarme con las dos',
};
