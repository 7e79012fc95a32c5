import type { KnownRoute } from './facts.ts';

export const PERU_2012: KnownRoute = {
  id: 'pe-2012-biocultural',
  name: {
    en: 'Intercontinental Learning Route: weaving connections between territories ... biocultural diversity (Latin American course)',
    es: 'Ruta de Aprendizaje Intercontinental: tejer conexiones entre territorios ... diversidad biocultural (curso latinoamericano)',
    fr: 'Route d’apprentissage intercontinentale : tisser des liens entre territoires ... diversité bioculturelle (cours latino-américain)',
  },
  named: ['en'],
  start: '2012-07-30',
  end: '2012-08-14',
  countries: ['PE'],
  zone: 'America/Lima',
  organiser: 'RIMISP / PROCASUR',
  about: {
    en: 'Of its programme only the Colca Valley was found.',
    es: 'De su programa solo se halló el valle del Colca.',
    fr: 'De son programme, seule la vallée du Colca a été trouvée.',
  },
  aboutIs: 'approximate',
  stops: [
    { place: 'Lari, Colca', at: [-15.62, -71.77, 4] },
    {
      place: 'Sibayo, Colca',
      at: [-15.49, -71.46, 4],
      case: true,
      host: {
        en: 'ASETUR Rumillacta Sibayo, AASUPASI Sumaj Pallay artisans, ASTUAR',
        es: 'ASETUR Rumillacta Sibayo, artesanas y artesanos AASUPASI Sumaj Pallay, ASTUAR',
        fr: 'ASETUR Rumillacta Sibayo, artisans AASUPASI Sumaj Pallay, ASTUAR',
      },
    },
  ],
  sources: ['docslib.org/doc/11960259/territory-sinopsys-the-colca-valley'],
};
