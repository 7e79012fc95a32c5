import '../../../src/styles/layers.css';
import { render } from 'preact';
import { MapView } from '../../../src/ui/map/map-view.tsx';

/** Made-up places over a country or two, in a row that winds. */
const places = Array.from({ length: 200 }, (_, at) => ({
  id: `p${at}`,
  at: { lat: 26 + Math.sin(at / 9) * 2 + at / 100, lon: 80 + at / 25 },
  precisionKm: at % 3 === 0 ? 8 : 1,
  name: `Place number ${at}`,
  days: String(1 + Math.floor(at / 13)),
  cases: at % 4 === 0 ? [{ title: `Case of place ${at}`, weave: at % 8 }] : [],
  count: at % 5,
}));
const legs = places.slice(1).map(({ at, cases }, before) => ({
  from: places[before]?.at ?? at,
  to: at,
  weave: cases[0]?.weave,
}));
const points = Array.from({ length: 5000 }, (_, at) => ({
  lat: 25 + ((at * 37) % 997) / 180,
  lon: 80 + ((at * 61) % 991) / 120,
}));

render(
  <main>
    <MapView
      {...{ places, legs, points }}
      label="Map"
      hint=""
      countries={['NP']}
      countryName={(code) => code}
      kmWords={(km) => `${km} km`}
    />
  </main>,
  document.body,
);
