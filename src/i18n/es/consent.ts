import type { Catalogue } from '../catalogue.ts';

export const consent: Catalogue['consent'] = {
  title: 'Consentimiento',
  before: 'Pregunta en el idioma de la persona. «No» borra el sonido.',
  'record.say':
    '¿Podemos grabar esta conversación, para no olvidar nada? Puede decir que no, y puede parar cuando quiera.',
  record: '¿Podemos grabar?',
  'record.yes': 'Sí',
  'record.no': 'No',
  'share.say':
    '¿Quién puede oírla o leerla después: nadie más, solo nuestro grupo de esta ruta, o cualquiera?',
  share: '¿Pueden oírla otras personas?',
  'share.nobody': 'Nadie más',
  'share.nobody.hint': 'Queda con quienes llevan este cuaderno.',
  'share.group': 'Solo nuestro grupo',
  'share.group.hint': 'La gente de esta ruta puede oírla y citarla.',
  'share.anyone': 'Cualquiera',
  'share.anyone.hint': 'Se puede imprimir, mostrar y poner en internet.',
  'naming.say': '¿Cómo le llamamos: con su nombre, con otro nombre que usted elija, o sin nombre?',
  naming: '¿Cómo le llamamos?',
  'naming.name': 'Su nombre',
  'naming.alias': 'Otro nombre',
  'naming.nobody': 'Sin nombre',
  nameField: 'El nombre, como quiere que se escriba',
  'thanks.say': 'Gracias. Puede cambiar de idea cuando quiera; nos avisa y lo retiramos.',
  'no.say': 'Gracias. Ahora mismo borramos el sonido.',
  erased: 'Dijo que no, y el sonido está borrado. La visita sigue: puedes escribir lo que ves y aprendes.',
  heard: 'Oír la respuesta',
  spoken: 'De palabra',
  written: 'Por escrito',
  minor: 'Si es menor de edad, pregunta también a su madre, a su padre o a quien lo cuida.',

  missing: 'Falta consentimiento',
  missingHint:
    'Hasta que se dé, solo pueden oírlo quienes llevan el cuaderno de esta ruta; no está en ningún impreso, archivo ni plan.',
  'short.nobody': 'Sí, pero nadie más puede oírla',
  'short.group': 'Sí, solo el grupo',
  'short.anyone': 'Sí, cualquiera',
  'short.no': 'No',
  as: 'Como {name}',
  unnamed: 'Sin nombre',
  change: 'Cambiar',
  withdraw: 'Lo retira',
  withdrawHint:
    'Desde ahora no está en ningún plan, impreso ni archivo, aquí y en los demás teléfonos cuando vuelvan a compartir. Los teléfonos del equipo cierran el sonido; bórralo si la persona quiere que desaparezca.',
  withdrawWhy: 'Por qué, si lo dijo',
  withdrawn: 'Retirado el {date}',
  erasedLater: 'Retiró su consentimiento, y todo lo que dijo está borrado.',
  noteInstead: 'Escribir una nota',
  toToday: 'Volver a Hoy',
  closed:
    'El sonido y sus marcas están cerrados, y nada de esto está en un plan, impreso o archivo. Si la persona acepta otra vez, dalo de nuevo; si quiere que desaparezca, bórralo.',
  openedToDecide:
    'El sonido está abierto hasta que salgas de esta página, para que puedas decidir. Si la persona acepta otra vez, dalo de nuevo; si quiere que desaparezca, bórralo.',
  listen: 'Oírlo de todos modos, para decidir',
  give: 'Darlo de nuevo',
  ask: 'Preguntar',
  later: 'Después',
  done: 'Listo',
  erase: 'Borrar todo lo que dijo',
  eraseHint:
    'Si quiere que desaparezca: el sonido, las marcas, las notas y los nombres de esta entrevista se borran aquí y en todo teléfono y servidor que los tenga. No se puede deshacer.',
};
