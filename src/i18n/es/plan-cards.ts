import type { Catalogue } from '../catalogue.ts';

export const planCards: Catalogue['planCards'] = {
  why: 'Por qué nos sirve',
  ideas: 'Adónde fueron las ideas',
  idea: 'De: {case}',
  atHome: 'en casa: {place}',
  finish: 'Terminar',
  voiceKept: 'Tu voz está guardada en este teléfono.',
  voices: 'Hablado',
  voiceOf: 'Voz {number}',
  writeDown: 'Escribir lo dicho',
  describe: 'Describir',
  voiceBinned: 'La voz está en la papelera.',
  photoBinned: 'La imagen está en la papelera.',
  outsiders:
    'Aquí habla tu propio equipo. La voz de otra persona es una entrevista: primero pide su consentimiento.',
  interview: 'Grabar una entrevista',
  said: 'Hablado o fotografiado',
  'for.fair': 'la feria',
  'for.home': 'conversarlo en casa',
  'for.submission': 'presentarlo',
  enough: 'Alcanza para {aim}',
  voice: 'Elige una voz que te inspiró: con eso alcanza para {aim}',
  wanted: 'Hace falta para {aim}: basta una frase, una voz o una foto',
  later: 'Todavía no hace falta para {aim}',
  count: '{done} de {total} para {aim}',
  open: 'Tarjetas que faltan:',
};
