import type { KnownRoute } from './facts.ts';

export const BRAZIL_2022: KnownRoute = {
  id: 'br-2022-rumos',
  name: {
    en: 'Rumos Learning Route: young people building territorial learning networks',
    es: 'Ruta de Aprendizaje Rumos: jóvenes que construyen redes territoriales de aprendizaje',
    fr: 'Route d’apprentissage Rumos : des jeunes construisent des réseaux territoriaux d’apprentissage',
  },
  named: [],
  start: '2022-03-20',
  end: '2022-03-26',
  countries: ['BR'],
  zone: 'America/Recife',
  languages: ['pt', 'es'],
  organiser: 'PROCASUR, TA Bahia (Arandelas), TA Piauí (TAPI)',
  sponsors: 'FIDA, CAC-SICA, Viva o Semiárido',
  about: {
    en: 'Rota de Aprendizagem Rumos: Jovens construindo Redes Territoriais de Aprendizagem. 12 people from 6 countries took part.',
    es: 'Rota de Aprendizagem Rumos: Jovens construindo Redes Territoriais de Aprendizagem. Participaron 12 personas de 6 países.',
    fr: 'Rota de Aprendizagem Rumos: Jovens construindo Redes Territoriais de Aprendizagem. 12 personnes de 6 pays ont participé.',
  },
  stops: [
    { place: 'Petrolina / Juazeiro', at: [-9.41, -40.5, 4] },
    { place: 'Uauá', at: [-9.84, -39.48, 4], zone: 'America/Bahia' },
    { place: 'Picos', at: [-7.08, -41.47, 4], zone: 'America/Fortaleza' },
    { place: 'Paulistana', at: [-8.14, -41.15, 4], zone: 'America/Fortaleza' },
    { place: 'Betânia do Piauí', at: [-8.14, -40.8, 6], zone: 'America/Fortaleza' },
  ],
  sources: [
    'territoriosdeaprendizagembrasil.org/post/rota-de-aprendizagem-jovens-construindo-...',
    'territoriosdeaprendizagembrasil.org/post/2-intercambio-rota-de-aprendizagem-rumos-...',
  ],
};
