import type { KnownRoute } from './facts.ts';

export const MOROCCO_2013: KnownRoute = {
  id: 'ma-2013-producer-organisations',
  name: {
    en: "Producers' Organisations in Morocco",
    es: 'Organizaciones de productores en Marruecos',
    fr: 'Organisations de producteurs au Maroc',
  },
  named: ['en', 'fr'],
  start: '2013-02-25',
  end: '2013-03-04',
  countries: ['MA'],
  zone: 'Africa/Casablanca',
  languages: ['ar', 'fr', 'en'],
  languagesAre: 'approximate',
  organiser: {
    en: 'PROCASUR with KariaNet, ILEIA, Diversity and Development',
    es: 'PROCASUR con KariaNet, ILEIA, Diversity and Development',
    fr: 'PROCASUR avec KariaNet, ILEIA, Diversity and Development',
  },
  sponsors: 'IFAD, IDRC',
  about: {
    en: '20 people from 9 countries took part; the team came from 4.',
    es: 'Participaron 20 personas de 9 países; el equipo venía de 4.',
    fr: '20 personnes de 9 pays ont participé ; l’équipe venait de 4.',
  },
  stops: [
    {
      place: {
        en: 'Agadir area, with the Tamaynout cooperative',
        es: 'Zona de Agadir, con la cooperativa Tamaynout',
        fr: 'Région d’Agadir, avec la coopérative Tamaynout',
      },
      at: [30.43, -9.6, 40],
      case: true,
      host: {
        en: "ANCA, national association of women's argan cooperatives",
        es: 'ANCA, asociación nacional de cooperativas de argán de mujeres',
        fr: 'ANCA, association nationale des coopératives féminines d’argan',
      },
      days: [2, 3],
    },
    {
      place: 'Taroudant',
      at: [30.47, -8.88, 10],
      case: true,
      host: {
        en: 'COPAG (about 13,000 cattle producers)',
        es: 'COPAG (unos 13 000 productores de ganado)',
        fr: 'COPAG (environ 13 000 éleveurs)',
      },
    },
    {
      place: {
        en: 'Meknes / M’rirt group',
        es: 'Mequinez / agrupación de M’rirt',
        fr: 'Meknès / groupement de M’rirt',
      },
      at: [33.89, -5.55, 60],
      case: true,
      host: {
        en: 'ANOC, sheep and goat association',
        es: 'ANOC, asociación de ovinos y caprinos',
        fr: 'ANOC, association des éleveurs d’ovins et de caprins',
      },
    },
  ],
  sources: [
    'ifad-un.blogspot.com/2013/03/taking-learning-route-to-morocco.html',
    'agriculturesnetwork.org/what-we-do/training-documentation/cases/morocco-egypt-2013',
    'vdocument.in/learning-routes-2017-07-31eng-baalla-mohammed-the-animateur-regional-of-the.html',
    'ifad-un.blogspot.com/2013/03/learning-working.html',
    'reporting340.rssing.com/chan-7434496/article64.html',
  ],
};
