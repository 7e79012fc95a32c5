import type { Catalogue } from '../catalogue.ts';

export const faults: Catalogue['faults'] = {
  'save.full':
    'Todavía no se guardó: este teléfono está lleno. Lo que escribiste sigue en la pantalla y se guarda solo cuando haya espacio; lo que elegiste, elígelo de nuevo entonces. Haz espacio: borra lo que este teléfono no necesite.',
  'save.closed':
    'Todavía no se guardó: el teléfono cerró el cuaderno por un momento. Lo que escribiste sigue en la pantalla y lo estamos intentando de nuevo; lo que elegiste, elígelo otra vez.',
  'save.gone':
    'No se guardó: este cuaderno ya no está en este teléfono. Quitaron la ruta en otra pestaña o el navegador vació su espacio. Lo que escribiste sigue en la pantalla: cópialo antes de salir de esta página.',
  'save.newer':
    'No se guardó: una Bitácora más nueva abrió este cuaderno y esta página quedó antigua. No se perdió nada. Copia lo que escribiste y abre la aplicación de nuevo.',
  'save.erased':
    'Esto se borró porque alguien lo pidió, y ya no se puede escribir ahí. Lo demás está a salvo. Pasa tus palabras a una nota nueva.',
  'save.again':
    'No se guardó: justo este sonido o esta imagen se borró en esta ruta porque alguien lo pidió, así que no puede volver. Todo lo demás está a salvo.',
  'save.held':
    'Todavía no se guardó: otra pestaña de Bitácora está detenida y retiene el cuaderno. Lo que escribiste sigue en la pantalla y se guarda apenas esa pestaña siga. Ábrela un momento o ciérrala.',
  'save.other':
    'Todavía no se guardó y no sabemos por qué. Lo que escribiste sigue en la pantalla y lo estamos intentando de nuevo. Si sigue así, cópialo antes de salir de esta página.',

  'open.full':
    'Este teléfono está lleno y el cuaderno no se puede abrir. Lo que guardaste está a salvo. Haz espacio y ábrelo de nuevo.',
  'open.closed':
    'El teléfono no nos dejó abrir el cuaderno. Lo que guardaste está a salvo. Cierra las otras pestañas de Bitácora y ábrelo de nuevo.',
  'open.gone':
    'Este cuaderno ya no está en este teléfono: quitaron la ruta o el navegador vació su espacio. Lo que se había enviado está en el servidor: únete otra vez a la ruta para recuperarlo.',
  'open.newer':
    'Una Bitácora más nueva abrió este cuaderno y esta quedó antigua. No se perdió nada. Cierra todas las pestañas de Bitácora donde haya señal y ábrela de nuevo.',
  'open.erased': 'Esto se borró porque alguien lo pidió. Lo demás está a salvo.',
  'open.held':
    'Otra pestaña de Bitácora está detenida y retiene el cuaderno. No se perdió nada. Ábrela un momento o ciérrala; esta página sigue sola entonces.',
  'open.other':
    'El cuaderno no se puede abrir y no sabemos por qué. Lo que guardaste está a salvo. Cierra todas las pestañas de Bitácora y ábrela de nuevo.',

  'sync.offline':
    'Ahora no hay camino al servidor. Todo está a salvo en este teléfono y saldrá solo cuando haya señal.',
  'sync.timeout':
    'La línea está muy lenta ahora. Todo está a salvo en este teléfono; lo intentaremos de nuevo.',
  'sync.down':
    'El servidor está ahí, pero ahora no responde como debe. Lo intentamos de nuevo por nuestra cuenta; nadie tiene que buscar señal.',
  'sync.slow_down':
    'El servidor está ocupado. Todo está a salvo en este teléfono; saldrá solo dentro de un rato.',
  'sync.full':
    'El servidor está lleno. Todo está a salvo en este teléfono. Avisa a la coordinación para que haga espacio.',
  'sync.token':
    'El servidor ya no conoce este teléfono: lo restauraron de una copia o tu acceso terminó. Todo está a salvo aquí; con una invitación nueva de tu coordinación, este teléfono lo entrega.',
  'sync.forbidden':
    'Este teléfono no puede hacer eso en esta ruta. Todo está a salvo aquí. Pregunta a la coordinación.',
  'sync.unknown':
    'El servidor no conoce esta ruta. Todo está a salvo en este teléfono. Revisa la dirección con la coordinación.',
  'sync.epoch':
    'El servidor empezó de nuevo. Todo está a salvo aquí, y este teléfono le entrega otra vez todo lo que tiene.',
  'sync.not_bitacora':
    'Respondió una página web en lugar del servidor; tal vez este wifi pide que entres primero. Abre el navegador, entra e inténtalo de nuevo.',
  'sync.blocked':
    'Algo entre este teléfono y el servidor no deja pasar a nadie, tal vez esta red o un filtro. Lo intentamos de nuevo por nuestra cuenta. Prueba con otra red; si sigue así, avisa a la coordinación.',
  'sync.strange':
    'El servidor dio una respuesta que este teléfono no entiende. Aquí todo está a salvo, y lo intentamos de nuevo por nuestra cuenta. Si sigue así, avisa a la coordinación.',
  'sync.invite': 'Este código ya no sirve. No se perdió nada. Pide uno nuevo a la coordinación.',
  'sync.exists':
    'Esta ruta ya está en el servidor; la creó otro teléfono. No se perdió nada. Pide un código para unirte.',
  'sync.last':
    'Una ruta necesita a alguien que la coordine, y es la última persona. No cambió nada. Primero da ese papel a otra persona.',
  'sync.erased': 'Esto se borró porque alguien lo pidió. Todo lo demás está a salvo.',
  'sync.too_large':
    'Una cosa es demasiado grande para el servidor y queda a salvo en este teléfono. Acórtala, o entrégala como archivo: Este teléfono, Exportar.',
  'sync.hash': 'Un pedazo llegó dañado y lo dejamos fuera. El original está a salvo; lo pediremos de nuevo.',
  'sync.invalid':
    'El servidor no entendió a este teléfono. Todo está a salvo aquí. Abre la aplicación de nuevo para usar la última versión.',
  'sync.refused':
    'El servidor no aceptó y no dijo por qué. Todo está a salvo en este teléfono; lo intentaremos más tarde.',
  'sync.stopped':
    'Detenido. Todo está a salvo en este teléfono, y lo que ya pasó se queda allá. Toca Enviar ahora para seguir; si no, sigue por su cuenta en diez minutos.',
  'sync.phone':
    'Este teléfono no pudo leer o guardar algo ahora. Lo guardado está a salvo y lo intentaremos de nuevo. Si sigue así, libera espacio o abre la aplicación otra vez.',

  'recorder.denied':
    'El navegador no nos deja usar el micrófono. Lo grabado antes está a salvo. Permítelo en los ajustes del navegador para esta página e inténtalo de nuevo.',
  'recorder.no_microphone':
    'No encontramos ningún micrófono. Lo grabado antes está a salvo. Conecta uno o escribe una nota.',
  'recorder.busy':
    'Otra aplicación está usando el micrófono. Lo grabado antes está a salvo. Termina la llamada o cierra esa aplicación, y sigue.',
  'recorder.unsupported':
    'Este navegador no puede grabar sonido. Tu cuaderno está a salvo. Abre Bitácora en Chrome, Firefox o Safari al día.',
  'recorder.muted':
    'El teléfono silenció el micrófono, quizá por una llamada. Todo hasta {time} está guardado, y seguimos cuando vuelva.',
  'recorder.silent':
    'No oímos nada. Todo hasta {time} está guardado. Mira si un dedo o una tela tapa el micrófono.',
  'recorder.no_space':
    'El teléfono está lleno y la grabación se detuvo. Todo está guardado, menos los últimos segundos. Haz espacio y sigue.',
  'recorder.no_room':
    'Queda espacio para menos de 5 minutos, así que la grabación no empezó. Todo lo anterior está a salvo. Haz espacio e inténtalo de nuevo.',
  'recorder.not_saving':
    'Los últimos segundos todavía no están guardados. Todo hasta {time} está a salvo. Deja esta página abierta; lo estamos intentando de nuevo.',
  'recorder.not_saving_yet':
    'El teléfono no pudo guardar el sonido; por eso no empezó la grabación. Todo lo anterior está a salvo. Libera espacio o abre la aplicación otra vez, e inténtalo de nuevo.',
  'recorder.microphone_lost':
    'Se perdió el micrófono. Todo hasta {time} está guardado. Toca Seguir para usarlo otra vez.',
  'recorder.stood_still':
    'El teléfono había detenido esta página y entretanto no se grabó nada. Todo hasta {time} está guardado, y grabamos otra vez.',
  'recorder.low_space':
    'Quedan menos de 15 minutos de espacio. Todo hasta {time} está guardado. Libera espacio pronto.',
  'recorder.elsewhere':
    'Otra pestaña de Bitácora está grabando. Lo que graba está a salvo. Sigue allí o termínala primero.',
  'recorder.clipping':
    'El viento corta el sonido. Todo hasta {time} está a salvo. Da la espalda al viento, o protege el micrófono con la mano.',
};
