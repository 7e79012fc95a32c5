import { BRAZIL_2022 } from './brazil-2022.ts';
import { EL_SALVADOR_2015 } from './el-salvador-2015.ts';
import type { KnownRoute } from './facts.ts';
import { KENYA_2014 } from './kenya-2014.ts';
import { MEKONG_2012 } from './mekong-2012.ts';
import { MOROCCO_2013 } from './morocco-2013.ts';
import { PERU_2012 } from './peru-2012.ts';
import { SENEGAL_RIVER_2017 } from './senegal-river-2017.ts';
import { UGANDA_2011 } from './uganda-2011.ts';

/** Learning Routes that took place, the latest first; that of Nepal, which has voices too, is `sampleRoute`. */
export const KNOWN_ROUTES: readonly KnownRoute[] = [
  BRAZIL_2022,
  SENEGAL_RIVER_2017,
  EL_SALVADOR_2015,
  KENYA_2014,
  MOROCCO_2013,
  MEKONG_2012,
  PERU_2012,
  UGANDA_2011,
];

/** What a list says of the route of Nepal. */
export const NEPAL_2014: Pick<KnownRoute, 'name' | 'countries' | 'start'> = {
  name: {
    en: 'Women Empowerment, New Businesses and Sustainable Natural Resource Management',
    es: 'Empoderamiento de las mujeres, nuevos negocios y manejo sostenible de los recursos naturales',
    fr: 'Autonomisation des femmes, nouvelles entreprises et gestion durable des ressources naturelles',
  },
  countries: ['NP'],
  start: '2014-12-06',
};
