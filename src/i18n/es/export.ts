import type { Catalogue } from '../catalogue.ts';

export const exporting: Catalogue['export'] = {
  title: 'Exportar',
  forWhom: '¿Para quién?',
  'for.group': 'Nuestro grupo',
  'for.group.hint': 'La gente de esta ruta.',
  'for.report': 'Organizadores y financiadores',
  'for.report.hint': 'Lectores que conocemos por su nombre.',
  'for.public': 'Cualquiera',
  'for.public.hint': 'Papel, internet: ya no se puede recoger.',
  'for.keep': 'Nuestro propio archivo',
  'for.keep.hint': 'Todo, para quienes llevan este cuaderno.',
  format: '¿En qué forma?',
  spreadsheet: 'Hoja de cálculo',
  document: 'Documento',
  sound: 'Sonido e imágenes',
  calendar: 'Calendario',
  map: 'Mapa',
  projectFile: 'Proyecto para análisis',
  left: {
    one: '{count} cosa queda fuera, como lo pidió la persona.',
    other: '{count} cosas quedan fuera, como lo pidieron las personas.',
  },
  make: 'Crear el archivo',
  ready: 'El archivo está listo: {bytes}',
};
