import type { Catalogue } from '../catalogue.ts';

export const phone: Catalogue['phone'] = {
  title: 'Este teléfono',

  saved: 'Lo guardado',
  waitingCount: {
    one: '{count} cosa está por enviar y a salvo en este teléfono.',
    other: '{count} cosas están por enviar y a salvo en este teléfono.',
  },
  waitingSince: 'La más antigua espera desde {when}.',
  nothingWaits: 'No hay nada en espera.',
  heard: 'El servidor respondió por última vez: {when}.',
  neverHeard: 'El servidor aún no ha respondido. Esto sale solo cuando haya señal.',
  othersWait: {
    one: 'El cuaderno de {name} ({route}) tiene {count} cosa que está solo en este teléfono; aquí está a salvo.',
    other:
      'El cuaderno de {name} ({route}) tiene {count} cosas que están solo en este teléfono; aquí están a salvo.',
  },
  sendNow: 'Enviar ahora',
  sending: 'Enviando…',
  sentOf: '{done} de {total}',
  stop: 'Detener',
  seeList: 'Ver la lista',
  mediaWaits: {
    one: '{count} grabación o imagen ({bytes}) espera.',
    other: '{count} grabaciones e imágenes ({bytes}) esperan.',
  },
  mediaSoon: 'Esto sale por sí solo cuando hay señal.',
  mediaAlways: 'Enviar siempre',
  untold: 'El servidor aún no aceptó esta ruta',
  forgotten: 'Este teléfono necesita una invitación nueva',
  tellAgain: 'Intentar de nuevo',
  setupKey: 'Clave de instalación',
  setupKeyHint: 'La tiene quien administra el servidor.',
  newInvite: 'Una invitación nueva',
  newInviteHint: 'Pide un enlace nuevo a tu coordinación y pégalo aquí.',
  inviteOrKey: 'Una invitación nueva o la clave de instalación',
  inviteOrKeyHint:
    'Si el servidor perdió la ruta entera, su clave de instalación la crea allí de nuevo y este teléfono entrega todo.',
  otherRoute:
    'Este enlace no es de esta ruta o se cortó en el camino. Nada ha cambiado. Cópialo entero otra vez.',

  sample: 'Esto es un ejemplo',
  sampleOnly: 'Vive solo en este teléfono y nada sale de aquí. Prueba lo que quieras.',
  sampleMake: 'Crear una ruta de verdad con esto',

  offline: 'Sin señal',
  readyOffline: 'Listo para usar sin señal',
  readyOfflineMore: {
    one: 'Toda la aplicación, {count} archivo, está en este teléfono y abre sin señal.',
    other: 'Toda la aplicación, {count} archivos, está en este teléfono y abre sin señal.',
  },
  notReadyOffline: 'Todavía no está listo para usar sin señal',
  offlineChecking: 'Revisando…',
  offlinePartly: 'Hay {cached} de {total} archivos. Quédate un momento donde haya señal y revisa de nuevo.',
  offlineNone:
    'La aplicación aún no está guardada en este teléfono. Quédate un momento donde haya señal, ábrela otra vez y revisa de nuevo.',
  offlineUnable:
    'Este navegador no puede guardar la aplicación. Lo que escribes queda guardado, pero sin señal quizá no abra. Usa Chrome, Firefox o Safari al día, y no en una ventana privada.',
  lookAgain: 'Revisar de nuevo',

  look: 'Cómo se ve',
  language: 'Idioma',
  theme: 'Luz',
  textSize: 'Tamaño de letra',
  textNormal: 'Normal',
  textLarge: 'Grande',
  textLargest: 'Muy grande',

  dataSaver: 'Sonido e imágenes',
  dataWhen: 'Cuándo se envían',
  dataHint: 'Las palabras salen siempre de inmediato; casi no pesan.',
  dataWifi: 'Solo con wifi',
  dataWifiHint: 'Si el navegador no lo sabe, te pregunta.',
  dataAlways: 'Siempre',
  dataAlwaysHint: 'Los datos móviles pueden costar.',
  dataRequest: 'Solo cuando yo diga',
  quality: 'Calidad del sonido',
  quality24: 'Pequeña',
  quality32: 'Buena',
  quality64: 'Plena',
  qualityHint: '{kbit} kbit/s: {bytes} por hora',

  space: 'Espacio',
  spaceUsed: 'Bitácora ocupa {bytes}.',
  spaceMedia: 'Sonido e imágenes de esta ruta: {bytes}.',
  spaceLeft: '{bytes} libres: {left} de grabación',
  spaceUnknown: 'Este navegador no dice cuánto espacio queda.',
  spaceSpare: 'El servidor también tiene {bytes} de sonido de antes de hoy.',
  makeSpace: 'Hacer espacio',
  spaceGoes:
    'El sonido de las entrevistas de antes de hoy que el servidor ya tiene, {bytes}, sale de este teléfono. Las palabras, las fotos y el sonido de hoy se quedan.',
  spaceBack:
    'Sigue en el servidor y vuelve al tocar «{tap}», donde haya señal. Mientras tanto, este teléfono por sí solo no puede reproducirlo ni exportarlo.',
  spaceAct: 'Quitarlo del teléfono',
  spaceAsking: 'Preguntando al servidor…',
  spaceFreed:
    'Salieron {bytes} de sonido de este teléfono, y hay espacio otra vez. El servidor lo tiene todo.',
  spaceLacks: 'Al servidor le falta una parte. Esa se queda aquí; lo que se pueda enviar sale primero.',
  kept: 'El navegador prometió conservarlo, aunque el teléfono se llene.',
  notKept: 'El navegador podría borrarlo si el teléfono se llena.',
  keepAsk: 'Pedirle que conserve todo',
  keepNo:
    'El navegador no lo prometió. Instala la aplicación en este teléfono y pídelo otra vez; mientras tanto, envía cuando haya señal.',

  profile: 'Quién eres',
  name: 'Nombre',
  nameChange: 'Cambiar nombre',
  nameHint: 'Lo ven todos en la ruta. Lo acordado en una entrevista conserva el nombre con que se acordó.',
  nameMissing: 'Escribe un nombre; nada ha cambiado.',
  nameKeep: 'Guardar nombre',
  role: 'Papel',
  route: 'Ruta',
  endpoint: 'Servidor',
  sign: 'Seña de este teléfono',

  openNow: 'Abierta ahora',
  sampleMark: 'Ejemplo',
  addRoute: 'Agregar una ruta',
  leave: 'Quitar una ruta del teléfono',
  leaveWhich: '¿Cuál?',
  leaveNothing:
    'Todo lo que sabemos ya salió de este teléfono. Con una invitación nueva la ruta puede volver.',
  leaveSample:
    'El ejemplo vive solo en este teléfono; lo que probaste se va con él. Puedes abrir otro nuevo cuando quieras.',
  leaveLoses: {
    one: '{count} cosa existe solo aquí y se perdería para siempre. Envíala antes o expórtala.',
    other: '{count} cosas existen solo aquí y se perderían para siempre. Envíalas antes o expórtalas.',
  },
  leaveMedia: {
    one: 'Entre ellas, {count} grabación o imagen ({bytes}).',
    other: 'Entre ellas, {count} grabaciones e imágenes ({bytes}).',
  },
  leaveType: 'Para quitarla de todos modos, escribe el número {number}',
  leaveTypeWrong: 'Escribe {number}, o cierra esto y conserva la ruta.',
  leaveAct: 'Quitarla',
  leaveFault:
    'La ruta sigue aquí: el teléfono no la soltó. No se perdió nada. Cierra otras pestañas de Bitácora e inténtalo de nuevo.',

  takeOut: 'Para llevar',
  export: 'Exportar',
  exportHint: 'Un archivo que otros pueden abrir',
  bin: 'Papelera',
  binHint: 'Todo lo que hay puede volver',

  install: 'En la pantalla de inicio',
  installHint:
    'Instalada, Bitácora abre como cualquier aplicación y el navegador conserva sus datos más tiempo.',
  installAct: 'Instalar',
  installed: 'Bitácora está instalada en este teléfono.',
  installIos: 'En Safari, toca Compartir y luego «Agregar a inicio».',
  installMenu: 'En el menú del navegador, elige «Instalar aplicación» o «Agregar a la pantalla de inicio».',

  limits: 'Lo que no podemos prometer',
  limitScreen:
    'Con la pantalla apagada, muchos teléfonos cortan el micrófono. Deja Bitácora al frente mientras grabas.',
  limitIos: 'En un iPhone nada se envía con la aplicación cerrada. Ábrela donde haya señal.',
  limitClear: 'Quien borra los datos del navegador borra también este cuaderno. Antes envía o exporta.',
  version: 'Bitácora {version}',

  waitingTitle: 'Lo que espera',
  waitingEmpty: 'No hay nada en espera. Lo que agregues sale solo cuando haya señal.',
  waitingHere: 'Esta ruta vive solo en este teléfono; nada sale de aquí.',
  waitingWords: 'Palabras',
  waitingMedia: 'Sonido e imágenes',
  ofWhat: 'de: {words}',
  changedAt: 'cambió {when}',
  partsLeft: 'faltan {left} de {bytes}',
  refusedMore: {
    one: '{count} campo más',
    other: '{count} campos más',
  },
  refusedAgain: 'Intentar todo de nuevo',
  refusedHint: 'Queda en este teléfono. No se perdió nada.',
  'refused.forbidden': 'Tu papel en esta ruta no permite cambiar esto. Pregunta a la coordinación.',
  'refused.too_large':
    'Es demasiado grande para el servidor y queda a salvo aquí. Acórtalo, o entrégalo como archivo: Este teléfono, Exportar.',
  'refused.invalid':
    'El servidor no lo entendió. Usa la última versión de la aplicación e inténtalo de nuevo.',
  'refused.other': 'El servidor no dio una razón que conozcamos. Inténtalo más tarde.',
};
