import type { KnownRoute } from './facts.ts';

export const EL_SALVADOR_2015: KnownRoute = {
  id: 'sv-2015-juventud',
  name: {
    en: 'Strategies and innovations for including rural young people as protagonists of the development of their territories',
    es: 'Estrategias e innovaciones para la inclusión de los y las jóvenes rurales como protagonistas del desarrollo de sus territorios',
    fr: 'Stratégies et innovations pour l’inclusion des jeunes ruraux comme protagonistes du développement de leurs territoires',
  },
  named: ['es'],
  start: '2015-02-22',
  end: '2015-02-28',
  countries: ['SV'],
  zone: 'America/El_Salvador',
  languages: ['es'],
  organiser: 'PROCASUR',
  sponsors: 'FIDA, MAG',
  about: {
    en: '40 people from 7 countries took part.',
    es: 'Participaron 40 personas de 7 países.',
    fr: '40 personnes de 7 pays ont participé.',
  },
  stops: [
    {
      place: 'San Salvador',
      at: [13.69, -89.22, 5],
      acts: [{ type: 'induction', typeIs: 'invented' }],
      about: {
        en: 'The villages of the cases were not found; networks existed later in Cabañas, San Vicente, La Paz, Cuscatlán, La Libertad and Chalatenango.',
        es: 'No se hallaron las comunidades de los casos; después hubo redes en Cabañas, San Vicente, La Paz, Cuscatlán, La Libertad y Chalatenango.',
        fr: 'Les villages des cas n’ont pas été trouvés ; des réseaux ont existé plus tard à Cabañas, San Vicente, La Paz, Cuscatlán, La Libertad et Chalatenango.',
      },
    },
  ],
  sources: [
    'fdocuments.ec/document/espanol-ruta-de-aprendizaje-estrategias-e-innovaciones-para-la-inclusion.html',
    'ifad-un.blogspot.com/2015/03/aprendiendo-juntos-ser-protagonistas.html',
    'mag.gob.sv/legalizan-asociacion-de-redes-juveniles-rurales/',
    'injuve.gob.sv/ministerio-agricultura-concreta-apoyo-jovenes-rurales/',
  ],
};
