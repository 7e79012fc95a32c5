import type { KnownRoute } from './facts.ts';

export const UGANDA_2011: KnownRoute = {
  id: 'ug-2011-gender-microfinance',
  name: {
    en: 'Gender and Rural Microfinance: new approaches, services and products',
    es: 'Género y microfinanzas rurales',
    fr: 'Genre et microfinance rurale : approches, services et produits nouveaux',
  },
  named: ['en', 'es'],
  start: '2011-03-12',
  end: '2011-03-20',
  countries: ['UG'],
  zone: 'Africa/Kampala',
  languages: ['en'],
  organiser: 'PROCASUR',
  sponsors: 'FAO, IFAD',
  about: {
    en: '15 people from 14 countries took part. Themes: gender, rural finance, household methodologies.',
    es: 'Participaron 15 personas de 14 países. Temas: género, finanzas rurales, metodologías de hogar.',
    fr: '15 personnes de 14 pays ont participé. Thèmes : genre, finance rurale, méthodologies familiales.',
  },
  stops: [
    {
      place: 'Kampala',
      at: [0.35, 32.58, 2],
      acts: [
        { type: 'induction', typeIs: 'source' },
        { type: 'experience_fair', typeIs: 'source' },
        {
          type: 'thematic_workshop',
          typeIs: 'approximate',
          title: {
            en: 'Gender drawing exercise',
            es: 'Ejercicio de dibujo sobre género',
            fr: 'Exercice de dessin sur le genre',
          },
        },
      ],
    },
    {
      place: {
        en: 'Villages north, east and west of Kampala',
        es: 'Aldeas al norte, este y oeste de Kampala',
        fr: 'Villages au nord, à l’est et à l’ouest de Kampala',
      },
      case: {
        en: 'First case, not found in the sources',
        es: 'Primer caso, no hallado en las fuentes',
        fr: 'Premier cas, introuvable dans les sources',
      },
    },
    {
      place: 'Mbarara / Bushenyi',
      at: [-0.57, 30.4, 25],
      case: true,
      host: {
        en: 'UWESO and Success Microfinance Services (SMS) Ltd',
        es: 'UWESO y Success Microfinance Services (SMS) Ltd',
        fr: 'UWESO et Success Microfinance Services (SMS) Ltd',
      },
      question: {
        en: 'Can a social NGO also run a microfinance institution?',
        es: '¿Puede una ONG social llevar también una institución de microfinanzas?',
        fr: 'Une ONG sociale peut-elle aussi gérer une institution de microfinance ?',
      },
    },
    {
      place: 'Kyarumba, Kasese District',
      at: [0.12, 29.95, 10],
      case: true,
      host: 'Bukonzo Joint Cooperative Microfinance Ltd',
      about: {
        en: 'Topics: savings, loans, coffee cherries loan, school fees loan, GALS symbols.',
        es: 'Temas: ahorro, crédito, crédito para la cereza de café, crédito para el colegio, símbolos GALS.',
        fr: 'Sujets : épargne, crédit, crédit pour les cerises de café, crédit scolaire, symboles GALS.',
      },
    },
    {
      place: 'Iganga District',
      at: [0.61, 33.47, 8],
      case: true,
      host: {
        en: 'VSLA groups “Kugumikiriza” and “Together we stand”',
        es: 'Grupos VSLA «Kugumikiriza» y «Together we stand»',
        fr: 'Groupes VSLA « Kugumikiriza » et « Together we stand »',
      },
      about: {
        en: 'Topics: village savings and loans, 15–30 members a group, 10 % interest.',
        es: 'Temas: ahorro y crédito comunitario, 15–30 miembros por grupo, 10 % de interés.',
        fr: 'Sujets : épargne et crédit villageois, 15–30 membres par groupe, 10 % d’intérêt.',
      },
    },
  ],
  sources: [
    "acelebrationofwomen.org/2011/04/women's-economic-empowerment-in-rural-uganda/",
    'ifad-un.blogspot.com/2011/03/learning-route-on-gender-and.html',
    'partners41.blogspot.com/2011/03/learning-route-on-gender-and_20.html',
    'ifad-un.blogspot.com/2011/03/learning-route-on-gender-and_17.html',
    'africa.procasur.org/index.php/our-work/lr-sorted-by-year/item/76/76',
    'partners41.blogspot.com/2011/03/learning-route-on-gender-and.html',
  ],
};
