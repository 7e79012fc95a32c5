import type { Catalogue } from '../catalogue.ts';

export const interview: Catalogue['interview'] = {
  title: 'Entrevista',
  toDo: 'Por hacer',
  people: 'Personas',
  marks: 'Marcas',
  noMarks: 'Aún no hay marcas',
  readBack: 'Leérselo',
  giveCopy: 'Dar copia',
  play: 'Oír',
  inspires: 'Nos inspira',
  writeDown: 'Escribir lo dicho',
  openMark: 'Editar',
  notes: 'Notas',
  sound: 'Sonido',
  noSound: 'No se grabó sonido.',
  finishing: 'El sonido está guardado y se está preparando para oírlo…',
  elsewhere: 'El sonido aún no está en este teléfono.',
  takenOff:
    'Este sonido se quitó de este teléfono para hacer espacio, cuando el servidor ya lo tenía. Se puede traer de ahí.',
  fetch: 'Traerlo ahora',
  stillWith:
    'El sonido sigue en el teléfono de {who}. Se puede traer cuando ese teléfono lo haya enviado; algunos teléfonos esperan wifi, o que alguien toque «Enviar sonido e imágenes».',
  stillElsewhere:
    'El sonido sigue en el teléfono que lo grabó. Se puede traer cuando ese teléfono lo haya enviado; algunos teléfonos esperan wifi, o que alguien toque «Enviar sonido e imágenes».',
  fetchErased: 'Este sonido se borró porque alguien lo pidió y ya no se puede traer.',
  keptHere:
    'Alguien pidió borrar el mismo sonido en el servidor. Aquí sigue, solo en este teléfono, y no se puede enviar.',
  fetchFailed: 'No se pudo traer el sonido ahora. Está a salvo donde está; inténtalo cuando haya señal.',
  peopleLabel: 'Quién habló',
  titleLabel: 'De qué se trató',
  addNote: 'Nota',
  noWords: 'Aún sin palabras',
  whoSpoke: 'Escribe quién habló',
  giveBack: 'Recuperarla',
  playAt: 'Oír desde {time}',
  inspireSentence: 'Todas las personas de la ruta podrán leer las palabras, y oírlas si así se acordó.',
  'refused.not_asked':
    'Aún no le han preguntado si otros pueden oírlo. Pide el consentimiento e inténtalo otra vez. No se compartió nada.',
  'refused.refused':
    'No quiere que nadie más lo oiga; por eso no se puede compartir con el grupo. No se compartió nada.',
  'refused.withdrawn': 'Retiró su consentimiento; por eso no se puede compartir. No se compartió nada.',
  'refused.no_interview':
    'Esto lo dijo alguien y no tiene consentimiento: no se anotó en una entrevista. No se compartió nada.',
};
