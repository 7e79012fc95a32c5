import type { Catalogue } from '../catalogue.ts';

export const capture: Catalogue['capture'] = {
  photo: 'Photo',
  shoot: 'Prendre la photo',
  cameraView: 'Ce que voit l’appareil',
  cameraOpening: 'L’appareil photo s’ouvre …',
  photoKept: 'La photo de {time} est gardée sur ce téléphone ; le son continue.',
  photos: 'Photos',
  photoOf: 'Qu’y a-t-il sur l’image ?',
  'shows.photo': 'Photo',
  'shows.form': 'Fiche papier',
  'shows.flipchart': 'Tableau papier',
  takePhoto: 'Prendre une photo',
  choosePhotos: 'Choisir des images',
  photoMaking: 'La photo est en cours d’enregistrement …',
  photoUnreadable:
    'Cette image n’a pas pu être lue, elle n’a donc pas été ajoutée. Ce qui était gardé est en sûreté. Choisissez un JPEG ou un PNG, ou reprenez la photo.',
  photoAbsent: 'Cette photo n’est pas encore sur ce téléphone.',
  photoAwaited:
    'Une photo était en train d’être prise quand le téléphone a fermé cette page, et elle n’est pas arrivée ici. Tout le reste est en sûreté. Reprenez-la.',
  photoLeave: 'Ce n’est plus utile',
  place: 'Ces personnes acceptent que nous gardions le lieu de la prise',
  placeHint:
    'Pour que la photo soit sur la carte de la route. Un lieu peut mener à la maison de quelqu’un : demandez d’abord. Sans cela aucune photo ne garde de lieu.',
  'camera.denied':
    'Le navigateur ne nous laisse pas utiliser l’appareil photo. Le son continue et est en sûreté. Autorisez l’appareil photo dans les réglages du navigateur pour cette page, ou prenez les photos après.',
  'camera.missing':
    'Aucun appareil photo n’a été trouvé ici. Le son continue et est en sûreté. Ajoutez les photos après.',
  'camera.busy':
    'L’appareil photo n’est pas disponible pour l’instant ; une autre application l’utilise peut-être. Le son continue et est en sûreté. Fermez-la et réessayez, ou prenez les photos après.',
  offRecord: 'Hors micro',
  offRecordTitle: 'Hors micro',
  offRecordSince:
    'Plus rien n’est enregistré : le son s’arrête à {time}, et le micro n’entend rien jusqu’à ce que vous touchiez Reprendre.',
  takeBack: 'Reprendre aussi les 30 dernières secondes',
  takenBack:
    'Tout ce qui suit {time} est effacé de ce téléphone, {length} de son ; on ne peut pas le retrouver. Les repères de ce moment sont dans la corbeille.',
  rest: 'En veille',
  unlock: 'Glissez pour déverrouiller. Au clavier : gardez une flèche appuyée.',
  practice: 'Exercice',
  practiceOpen: 'S’exercer à enregistrer',
  practiceSays:
    'Essayez Repère, Pause, l’écran en veille et Finir, puis écoutez-vous. Rien n’est gardé : tout s’efface quand vous quittez cette page, et rien n’est jamais envoyé.',
  practiceStart: 'Commencer l’exercice',
  practiceAgain: 'Encore une fois',
  practiceTry: 'Ce n’est qu’un exercice. Il s’efface quand vous quittez cette page, et n’est jamais envoyé.',
  practiceHeard: 'Écoutez-le maintenant : il s’efface quand vous quittez cette page.',
  practiceDelete: 'L’effacer',
  practiceDeleted: 'L’exercice est effacé. Il n’en reste rien sur ce téléphone.',
  kit: 'Vérification du matériel',
  kitOpen: 'Vérifier le matériel',
  kitSays: 'Micro, place, batterie, appels et accord oral, avant la route ; et quels avertissements sonnent.',
  microphone: 'Micro',
  microphoneHint: 'Parlez cinq secondes et écoutez-vous. C’est effacé quand vous quittez cette page.',
  microphoneTry: 'Essayer le micro',
  microphoneAgain: 'Réessayer',
  sayName: 'Dites votre nom et où vous êtes …',
  microphoneHears: 'Le micro vous entend. Écoutez si chaque mot se comprend.',
  microphoneFaint:
    'On n’a presque rien entendu. Regardez si un étui ou un doigt couvre le micro, puis réessayez.',
  spaceAndPower: 'Place et batterie',
  spaceFor: 'Place pour {left} de son',
  spaceUntold: 'Ce navigateur ne dit pas combien de place il reste. Regardez dans les réglages du téléphone.',
  powerFor: 'Batterie {percent} : environ {left} d’enregistrement',
  powerCharging: 'Batterie {percent}, en charge : environ {left} d’enregistrement une fois débranché',
  powerUntold:
    'Ce navigateur ne dit pas si la batterie est pleine. Chargez-la la veille, et prenez une batterie externe.',
  calls: 'Appels',
  callsHint:
    'Un appel prend le micro. Ce qui a été dit avant est gardé, et l’enregistrement reprend ensuite ; activez « Ne pas déranger » pour être tranquille.',
  spokenConsent: 'Accord oral',
  consentSpoken: 'Ce téléphone peut dire les trois questions à voix haute.',
  consentUnspoken:
    'Ce téléphone n’a pas de voix pour cette langue : lisez vous-même les trois questions à voix haute.',
  alarms: 'Avertissements sonores',
  alarmsHint:
    'Pendant l’enregistrement, le téléphone bipe et vibre quand quelque chose ne va pas. L’enregistrement entend aussi le bip. Ce qui est coupé reste affiché.',
  'alarm.silent': 'On n’entend rien',
  'alarm.clipping': 'Le vent coupe le son',
  'alarm.low_space': 'Il reste peu de place',
  'alarm.stopped': 'Le micro a disparu, ou rien n’est gardé',
};
