import type { Catalogue } from '../catalogue.ts';

export const capture: Catalogue['capture'] = {
  photo: 'Foto',
  shoot: 'Tomar la foto',
  cameraView: 'Lo que ve la cámara',
  cameraOpening: 'Se abre la cámara …',
  photoKept: 'La foto de las {time} quedó en este teléfono; el sonido sigue.',
  photos: 'Fotos',
  photoOf: '¿Qué hay en la imagen?',
  'shows.photo': 'Foto',
  'shows.form': 'Hoja en papel',
  'shows.flipchart': 'Papelógrafo',
  takePhoto: 'Tomar una foto',
  choosePhotos: 'Elegir imágenes',
  photoMaking: 'Se guarda la foto …',
  photoUnreadable:
    'No se pudo leer esta imagen, así que no se agregó. Lo guardado antes está a salvo. Elige un JPEG o PNG, o toma la foto otra vez.',
  photoAbsent: 'Esta foto aún no está en este teléfono.',
  photoAwaited:
    'Se estaba tomando una foto cuando el teléfono cerró esta página, y no llegó aquí. Todo lo demás está a salvo. Tómala otra vez.',
  photoLeave: 'Ya no hace falta',
  place: 'Están de acuerdo en que guardemos dónde se tomó',
  placeHint:
    'Para que la foto esté en el mapa de la ruta. Un lugar puede llevar a la casa de alguien: pregunta antes. Sin esto ninguna foto lleva el lugar.',
  'camera.denied':
    'El navegador no nos deja usar la cámara. El sonido sigue y está a salvo. Permite la cámara en los ajustes del navegador para esta página, o toma las fotos después.',
  'camera.missing':
    'Aquí no se encontró ninguna cámara. El sonido sigue y está a salvo. Agrega las fotos después.',
  'camera.busy':
    'La cámara no está disponible ahora; quizá otra aplicación la usa. El sonido sigue y está a salvo. Cierra esa aplicación e intenta de nuevo, o toma las fotos después.',
  offRecord: 'No grabar',
  offRecordTitle: 'Fuera de grabación',
  offRecordSince:
    'Ya no se graba nada: el sonido termina en {time}, y el micrófono no oye nada hasta que toques Seguir.',
  takeBack: 'Borrar también los últimos 30 segundos',
  takenBack:
    'Todo lo posterior a {time} se borró de este teléfono, {length} de sonido; no se puede recuperar. Las marcas de ese tiempo están en la papelera.',
  rest: 'En reposo',
  unlock: 'Desliza para desbloquear. Con teclado: mantén presionada una flecha.',
  practice: 'Práctica',
  practiceOpen: 'Practicar la grabación',
  practiceSays:
    'Prueba Marcar, Pausa, la pantalla en reposo y Terminar, y escúchate. Nada queda: se borra al salir de esta página y nunca se envía a ninguna parte.',
  practiceStart: 'Empezar la práctica',
  practiceAgain: 'Otra vez',
  practiceTry: 'Es solo una práctica. Se borra al salir de esta página y nunca se envía.',
  practiceHeard: 'Escúchala ahora: se borra al salir de esta página.',
  practiceDelete: 'Borrarla',
  practiceDeleted: 'La práctica se borró. No queda nada de ella en este teléfono.',
  kit: 'Revisión del equipo',
  kitOpen: 'Revisar el equipo',
  kitSays:
    'Micrófono, espacio, batería, llamadas y el permiso hablado, antes del camino; y qué avisos suenan.',
  microphone: 'Micrófono',
  microphoneHint: 'Habla cinco segundos y escúchate. Se borra al salir de esta página.',
  microphoneTry: 'Probar el micrófono',
  microphoneAgain: 'Probar otra vez',
  sayName: 'Di tu nombre y dónde estás …',
  microphoneHears: 'El micrófono te oye. Escucha si se entiende cada palabra.',
  microphoneFaint: 'Casi no se oyó nada. Mira si una funda o un dedo tapa el micrófono y prueba otra vez.',
  spaceAndPower: 'Espacio y batería',
  spaceFor: 'Caben {left} de sonido',
  spaceUntold: 'Este navegador no dice cuánto espacio queda. Míralo en los ajustes del teléfono.',
  powerFor: 'Batería {percent}: unas {left} de grabación',
  powerCharging: 'Batería {percent} y cargando: unas {left} de grabación al desenchufarlo',
  powerUntold:
    'Este navegador no dice cuánta batería hay. Cárgala la noche anterior y lleva una batería externa.',
  calls: 'Llamadas',
  callsHint:
    'Una llamada se lleva el micrófono. Lo dicho antes queda guardado y la grabación sigue después; activa «No molestar» para que no te interrumpan.',
  spokenConsent: 'Permiso hablado',
  consentSpoken: 'Este teléfono puede decir las tres preguntas en voz alta.',
  consentUnspoken: 'Este teléfono no tiene voz para este idioma: lee tú las tres preguntas en voz alta.',
  alarms: 'Avisos que suenan',
  alarmsHint:
    'Mientras graba, el teléfono pita y vibra cuando algo anda mal. La grabación también oye el pitido. Lo que se apaga se sigue mostrando.',
  'alarm.silent': 'No se oye nada',
  'alarm.clipping': 'El viento corta el sonido',
  'alarm.low_space': 'Queda poco espacio',
  'alarm.stopped': 'No hay micrófono, o no se guarda nada',
};
