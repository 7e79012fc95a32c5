import type { Catalogue } from '../catalogue.ts';

export const start: Catalogue['start'] = {
  welcome: 'La bitácora de campo para las Rutas de Aprendizaje',
  promise: 'Lo que oyes queda en este teléfono, aun sin señal.',
  language: 'Tu idioma',
  name: 'Tu nombre',
  nameHint: 'Como te llama tu grupo.',
  join: 'Unirme a una ruta',
  scan: 'Escanear el código',
  paste: 'Pegar la dirección',
  fromFile: 'Abrir un archivo',
  make: 'Crear una ruta',
  sample: 'Ver un ejemplo',
  go: 'Empezar',
};
