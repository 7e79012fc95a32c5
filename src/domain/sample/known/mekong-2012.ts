import type { KnownRoute } from './facts.ts';

export const MEKONG_2012: KnownRoute = {
  id: 'la-th-2012-forests',
  name: {
    en: 'Managing Forests, Sustaining Lives, Improving Livelihoods of Indigenous Peoples and Ethnic Groups in the Mekong Region',
    es: 'Manejar los bosques, sostener la vida, mejorar los medios de vida de pueblos indígenas y grupos étnicos en la región del Mekong',
    fr: 'Gérer les forêts, soutenir la vie, améliorer les moyens d’existence des peuples autochtones et des groupes ethniques dans la région du Mékong',
  },
  named: ['en'],
  start: '2012-11-12',
  end: '2012-11-19',
  countries: ['LA', 'TH'],
  zone: 'Asia/Vientiane',
  languages: ['en', 'lo', 'my', 'th', 'km'],
  languagesAre: 'approximate',
  organiser: {
    en: 'PROCASUR and Asia Indigenous Peoples Pact (AIPP)',
    es: 'PROCASUR y Asia Indigenous Peoples Pact (AIPP)',
    fr: 'PROCASUR et Asia Indigenous Peoples Pact (AIPP)',
  },
  sponsors: 'IFAD',
  about: {
    en: 'The call went out in English, Lao, Burmese, Thai and Khmer.',
    es: 'La convocatoria salió en inglés, lao, birmano, tailandés y jemer.',
    fr: 'L’appel a été publié en anglais, lao, birman, thaï et khmer.',
  },
  stops: [
    {
      place: { en: 'Vientiane', es: 'Vientián', fr: 'Vientiane' },
      at: [17.97, 102.63, 3],
      days: [2],
      acts: [{ type: 'panel', typeIs: 'source' }],
    },
    {
      place: {
        en: 'Napor and Huay Hang, Sangthong District',
        es: 'Napor y Huay Hang, distrito de Sangthong',
        fr: 'Napor et Huay Hang, district de Sangthong',
      },
      at: [18.25, 102.15, 25],
      case: true,
      host: {
        en: 'The community; Gender and Development Association',
        es: 'La comunidad; Gender and Development Association',
        fr: 'La communauté ; Gender and Development Association',
      },
      about: {
        en: 'Communal land title, bamboo and forest.',
        es: 'Título comunal de la tierra, bambú y bosque.',
        fr: 'Titre foncier communal, bambou et forêt.',
      },
      aboutIs: 'approximate',
    },
    {
      place: 'Chiang Mai',
      at: [18.79, 98.98, 3],
      zone: 'Asia/Bangkok',
      days: [6],
      acts: [{ type: 'panel', typeIs: 'source' }],
    },
    {
      place: 'Huay Hin Lad Nai (Karen)',
      at: [19.2, 99.45, 25],
      zone: 'Asia/Bangkok',
      case: true,
      about: {
        en: 'Low-carbon model village, rotational farming, forest.',
        es: 'Aldea modelo baja en carbono, agricultura rotativa, bosque.',
        fr: 'Village modèle bas carbone, agriculture itinérante, forêt.',
      },
      aboutIs: 'approximate',
    },
  ],
  sources: [
    'asia.procasur.org/managing-forests-...',
    'asia.ifad.org/web/iran/home/-/news/lk/6144',
    'aippnet.org/managing-forests-sustaining-lives-improving-livelihoods-...',
    'aippnet.org/indigenous-knowledge-and-forest-management-in-northern-thailand/',
    'landcoalition.org/en/regions/asia/resources/managing-forests-...',
  ],
};
