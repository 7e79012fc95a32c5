import type { Catalogue } from '../catalogue.ts';

export const history: Catalogue['history'] = {
  link: 'Historia',
  title: 'Historia',
  of: 'Historia de: {words}',
  onPhone:
    'La historia completa está en el servidor, que ahora no respondió. Aquí está lo que este teléfono tiene. No se perdió nada; inténtalo de nuevo cuando haya señal.',
  onlyPhone: 'Esta ruta vive solo en este teléfono, y de cada campo guarda lo último que se escribió.',
  asking: 'Pidiendo el resto al servidor …',
  again: 'Intentar de nuevo',
  empty: 'Todavía no se escribió nada aquí.',
  now: 'Así está ahora',
  bring: 'Traer esto de vuelta',
  brought: 'De vuelta: ahora es la entrada más nueva, y la anterior sigue aquí.',
  whole: 'Todos los campos',
  binned: 'Puesto en la papelera',
  unbinned: 'Sacado de la papelera',
  cleared: 'Quedó vacío',
  gone: 'Esto se borró porque alguien lo pidió. Su historia se fue con ello.',
  notHere: 'Aquí no hay nada cuya historia se pueda mostrar.',
  toNotebook: 'Ir al cuaderno',
  back: 'Volver',
};
