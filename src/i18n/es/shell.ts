import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue['shell'] = {
  app: 'Bitácora',
  places: 'Lugares',
  skip: 'Ir a la página',
  notOnPaper:
    'Esta página no es para imprimir. Exportar hace páginas para el papel, con lo que cada persona aceptó.',
  today: 'Hoy',
  notebook: 'Cuaderno',
  record: 'Grabar',
  plan: 'Plan',
  route: 'Ruta',
  phone: 'Este teléfono',
  phoneOf: 'Este teléfono: {name}',
  loading: 'Abriendo…',
  notFoundTitle: 'No hay nada en esta dirección',
  notFoundHint: 'Quizá el enlace llegó cortado. Lo que guardaste está a salvo en este teléfono.',
  toToday: 'Ir a Hoy',

  saved: 'Guardado en este teléfono',
  'savedWaiting.signal': {
    one: 'Guardado en este teléfono · {count} espera señal',
    other: 'Guardado en este teléfono · {count} esperan señal',
  },
  'savedWaiting.server': {
    one: 'Guardado en este teléfono · {count} espera al servidor',
    other: 'Guardado en este teléfono · {count} esperan al servidor',
  },
  'savedWaiting.sending': {
    one: 'Guardado en este teléfono · enviando {count}',
    other: 'Guardado en este teléfono · enviando {count}',
  },
  'savedWaiting.turn': {
    one: 'Guardado en este teléfono · {count} por enviar',
    other: 'Guardado en este teléfono · {count} por enviar',
  },
  'savedWaiting.wifi': {
    one: 'Guardado en este teléfono · {count} espera wifi, o que tú lo digas',
    other: 'Guardado en este teléfono · {count} esperan wifi, o que tú lo digas',
  },
  'savedWaiting.word': {
    one: 'Guardado en este teléfono · {count} espera que tú lo digas',
    other: 'Guardado en este teléfono · {count} esperan que tú lo digas',
  },
  nothingWaits: 'Nada espera · última respuesta: {time}',
  understood: 'Entendido',
  recordingNow: 'Grabando',
  recordingBack: 'Volver',
  recordingFirst:
    'Estás grabando. Termina primero: abrir, agregar o dejar una ruta pondría fin a la grabación.',
  savedOnly: 'Guardado solo en este teléfono',
  notTaken: 'Guardado en este teléfono · el servidor no lo ha admitido',
  refusedCount: {
    one: '{count} rechazada por el servidor',
    other: '{count} rechazadas por el servidor',
  },
  refusedHere: {
    one: 'El servidor rechazó {count} cosa; está a salvo en este teléfono.',
    other: 'El servidor rechazó {count} cosas; están a salvo en este teléfono.',
  },
  refused: 'Rechazado por el servidor',
  allOnEndpoint: 'Todo está en el servidor · última respuesta: {time}',
  sharing: 'Compartiendo: {done} de {total}',
  notSaved: 'Sin guardar',
  saving: 'Guardando…',
  waitingLong: {
    one: '{count} cosa está solo en este teléfono desde {since}. Aquí está a salvo, y se perdería con el teléfono.',
    other:
      '{count} cosas están solo en este teléfono desde {since}. Aquí están a salvo, y se perderían con el teléfono.',
  },
  waitingUnknown: {
    one: '{count} cosa está solo en este teléfono; no sabemos desde cuándo, porque le cambiaron el reloj. Aquí está a salvo, y se perdería con el teléfono.',
    other:
      '{count} cosas están solo en este teléfono; no sabemos desde cuándo, porque le cambiaron el reloj. Aquí están a salvo, y se perderían con el teléfono.',
  },
  takeToSignal: 'Lleva el teléfono adonde haya señal.',
  'held.ask': 'Este navegador no sabe si esto es wifi. ¿Enviar sonido e imágenes ahora?',
  'held.wifi': 'No basta la señal: esto sale con wifi, o cuando tú lo digas.',
  'held.word': 'Esto sale cuando tú lo digas.',
  mediaSend: 'Enviar sonido e imágenes',
  seeList: 'Ver la lista',
  tryNow: 'Intentar ahora',
  triedAt: 'Se intentó a las {time}: no llegó todo.',

  themeAuto: 'Como el teléfono',
  themePaper: 'Papel',
  themeSun: 'Sol',
  themeNight: 'Noche',

  updateReady: 'Hay una versión nueva. Es un momento y no se pierde nada.',
  updateNow: 'Usarla ahora',
  updateLater: 'Después',
  updateTaking: 'Abriendo la versión nueva…',

  broken: 'Esta página dejó de funcionar. Lo que guardaste está a salvo en este teléfono.',
  keepsNothing:
    'Este navegador no guarda nada aquí: no se puede guardar nada. Lo que guardaste antes está a salvo. Si es una ventana privada, abre Bitácora en una normal; si no, permite que esta página guarde datos o haz espacio en el teléfono, y ábrela otra vez.',
  brokenReload: 'Abrirla de nuevo',
  bothChanged: '{who} y tú cambiaron esto; aquí están las dos versiones.',
  manyChanged: '{who} cambiaron esto de otra manera; aquí está todo.',
  someone: 'Otra persona',
  you: 'Tú',
  keepThis: 'Quedarme con esta',
};
