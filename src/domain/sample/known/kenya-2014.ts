import type { KnownRoute } from './facts.ts';

export const KENYA_2014: KnownRoute = {
  id: 'ke-2014-nrm-climate',
  name: {
    en: 'Natural Resource Management and Climate Change Adaptation best practices: the experience in Kenya',
    es: 'Buenas prácticas de manejo de recursos naturales y adaptación al cambio climático: la experiencia de Kenia',
    fr: 'Bonnes pratiques de gestion des ressources naturelles et d’adaptation au changement climatique : l’expérience du Kenya',
  },
  named: ['en'],
  start: '2014-07-06',
  end: '2014-07-13',
  countries: ['KE'],
  zone: 'Africa/Nairobi',
  organiser: 'PROCASUR',
  sponsors: 'IFAD, CARE Kenya, CGIAR CCAFS',
  about: {
    en: '16 people took part (a blog says 17): 47 % from Kenya, 30 % from Lesotho, 11.5 % each from Ethiopia and Rwanda.',
    es: 'Participaron 16 personas (un blog dice 17): 47 % de Kenia, 30 % de Lesoto, 11,5 % de Etiopía y otro tanto de Ruanda.',
    fr: '16 personnes ont participé (un blog dit 17) : 47 % du Kenya, 30 % du Lesotho, 11,5 % d’Éthiopie et autant du Rwanda.',
  },
  stops: [
    { place: 'Nairobi', at: [-1.29, 36.82, 2], acts: [{ type: 'induction', typeIs: 'invented' }] },
    {
      place: 'Embu-Mbeere-Meru',
      at: [-0.45, 37.6, 40],
      case: true,
      host: 'Upper Tana NRM Project / Mount Kenya East Pilot Project',
      acts: [
        {
          type: 'field_visit',
          typeIs: 'approximate',
          title: {
            en: 'School green programme',
            es: 'Programa de escuelas verdes',
            fr: 'Programme des écoles vertes',
          },
        },
        {
          type: 'field_visit',
          typeIs: 'approximate',
          title: {
            en: 'Water Resources Users Association',
            es: 'Asociación de usuarios del agua (Water Resources Users Association)',
            fr: 'Association des usagers de l’eau (Water Resources Users Association)',
          },
        },
        {
          type: 'field_visit',
          typeIs: 'approximate',
          title: {
            en: 'Nthawa small irrigation scheme',
            es: 'Pequeño sistema de riego de Nthawa',
            fr: 'Petit périmètre irrigué de Nthawa',
          },
        },
        {
          type: 'field_visit',
          typeIs: 'approximate',
          title: {
            en: 'Meru Community Forest Association',
            es: 'Asociación forestal comunitaria de Meru',
            fr: 'Association forestière communautaire de Meru',
          },
        },
      ],
    },
    {
      place: 'Wote, Makueni',
      at: [-1.78, 37.63, 4],
      case: true,
      host: {
        en: 'CCAFS dryland agriculture site',
        es: 'Sitio de agricultura de secano de CCAFS',
        fr: 'Site d’agriculture en zone sèche du CCAFS',
      },
    },
    {
      place: {
        en: 'Balich community, Garissa',
        es: 'Comunidad de Balich, Garissa',
        fr: 'Communauté de Balich, Garissa',
      },
      at: [-0.45, 39.6, 30],
      case: true,
      host: 'Adaptation Learning Programme (CARE)',
    },
  ],
  sources: [
    'procasur.org/en/learning-route-natural-resources-management-and-local-solutions-to-adapt-to-climate-change/',
    'ifad-un.blogspot.com/2014/08/local-solutions-and-best-practices-on_21.html',
    'fdocuments.us/document/learning-route-on-natural-resource-management-and-climate-change-adaptation-...',
    'procasur.org/en/case-study-the-experience-of-the-mount-kenya-east-pilot-project-mkepp-...',
  ],
};
