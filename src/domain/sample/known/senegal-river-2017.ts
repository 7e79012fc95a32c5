import type { KnownRoute } from './facts.ts';

export const SENEGAL_RIVER_2017: KnownRoute = {
  id: 'sn-mr-2017-land-water',
  name: {
    en: 'Securing land and water rights in irrigation schemes',
    es: 'Asegurar los derechos a la tierra y al agua en sistemas de riego: los casos de Senegal y Mauritania',
    fr: 'Garantir les droits à la terre et à l’eau dans des systèmes d’irrigation : cas du Sénégal et de la Mauritanie',
  },
  named: ['en', 'fr'],
  start: '2017-03-06',
  end: '2017-03-16',
  countries: ['SN', 'MR'],
  zone: 'Africa/Dakar',
  languages: ['fr'],
  organiser: { en: 'PROCASUR with IPAR', es: 'PROCASUR con IPAR', fr: 'PROCASUR avec IPAR' },
  sponsors: 'IFAD',
  about: {
    en: '30 people from 15 countries took part.',
    es: 'Participaron 30 personas de 15 países.',
    fr: '30 personnes de 15 pays ont participé.',
  },
  stops: [
    {
      place: 'Dakar',
      at: [14.72, -17.47, 3],
      days: [1],
      acts: [
        {
          type: 'panel',
          typeIs: 'source',
          title: { en: 'Expert panel', es: 'Panel de expertos', fr: 'Panel d’experts' },
        },
      ],
    },
    {
      place: 'Diama',
      at: [16.21, -16.41, 5],
      case: true,
      host: "PACR (Programme d'appui aux communautés rurales de la vallée)",
    },
    { place: 'Matam', at: [15.66, -13.25, 10], case: true, host: 'PRODAM-CSA' },
    {
      place: 'Maghama',
      at: [15.51, -12.85, 6],
      zone: 'Africa/Nouakchott',
      case: true,
      host: 'PACDM',
      about: {
        en: 'Flood-recession crops, land agreement.',
        es: 'Cultivos de decrecida, acuerdo sobre la tierra.',
        fr: 'Cultures de décrue, accord foncier.',
      },
    },
  ],
  sources: [
    'lequotidien.sn/acces-a-leau-et-a-la-terre-en-afrique-de-louest-et-du-centre-...',
    'lequotidien.sn/sensibilisation-sur-le-foncier-et-leau-des-acteurs-arpentent-la-route-dapprentissage/',
    'apanews.net/index.php/fr/news/gestion-du-foncier-lancement-dune-route-dapprentissage-...',
    'pressafrik.com/La-Route-d-Apprentissage-PROCASUR-..._a162113.amp.html',
  ],
};
