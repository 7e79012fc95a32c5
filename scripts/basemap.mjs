// `node scripts/basemap.mjs`: makes src/ui/map/basemap.json anew out of world-atlas (Natural Earth 1:50m): see the README there.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Steps a degree: 0.01° is 1.1 km, finer than the lines are known at this scale. */
const STEPS = 100;
/** How far a line may be from the one it was, in degrees: 2.2 km, two points on a screen that shows a whole route. */
const TOLERANCE = 0.02;
/** Kosovo has no number of its own in ISO 3166, but a code that browsers know; nobody else without one is named. */
const CODES = { Kosovo: 'XK' };

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const { transform, arcs, objects } = JSON.parse(await readFile(source, 'utf8'));
const lines = arcs.map((arc) => rounded(simplified(toDegrees(arc))));
const countries = objects.countries.geometries.map(({ id, properties, type, arcs: rings }) => ({
  code: CODES[properties.name] ?? codeOf(id),
  rings: (type === 'Polygon' ? rings : rings.flat()).filter(isSeen),
}));

await writeFile(
  new URL('../src/ui/map/basemap.json', import.meta.url),
  `${JSON.stringify(
    {
      arcs: lines.map((line) => encode(steps(line))).join(' '),
      countries: countries
        .filter(({ rings }) => rings.length > 0)
        .map(
          ({ code, rings }) =>
            `${code} ${rings.map((ring) => encode(steps(ring.map((arc) => [arc])))).join(' ')}`,
        )
        .join(','),
    },
    null,
    2,
  )}\n`,
);

function toDegrees(arc) {
  let [x, y] = [0, 0];
  return arc.map(([right, up]) => {
    [x, y] = [x + right, y + up];
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
}

/** Ramer, Douglas and Peucker; a line's ends stay, so that neighbours still share what they share. */
function simplified(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const gaps = points.map((point) => distance(point, first, last));
  const far = gaps.indexOf(Math.max(...gaps));
  if (gaps[far] <= TOLERANCE) return [first, last];
  return [...simplified(points.slice(0, far + 1)).slice(0, -1), ...simplified(points.slice(far))];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const narrow = Math.cos((ay * Math.PI) / 180);
  const [dx, dy, px, py] = [(bx - ax) * narrow, by - ay, (x - ax) * narrow, y - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

function rounded(points) {
  const inSteps = points.map((point) => point.map((degrees) => Math.round(degrees * STEPS)));
  return inSteps.filter(([x, y], at) => at === 0 || x !== inSteps[at - 1][0] || y !== inSteps[at - 1][1]);
}

/** An islet that has become a dot or a line is none. */
function isSeen(ring) {
  return ring.reduce((total, arc) => total + lines[arc < 0 ? ~arc : arc].length - 1, 0) > 2;
}

/** ISO 3166 in letters, by what browsers know of its numbers. */
function codeOf(number) {
  const [, region] = number === undefined ? [] : Intl.getCanonicalLocales(`und-${number}`)[0].split('-');
  return region ?? '-';
}

/** Each from the one before it. */
function steps(points) {
  return points.flatMap((point, at) =>
    point.map((value, axis) => value - (at === 0 ? 0 : points[at - 1][axis])),
  );
}

/** Five bits a letter, as Google's polylines: small steps take one letter. */
function encode(numbers) {
  return numbers
    .map((number) => {
      let [rest, letters] = [number < 0 ? ~(number << 1) : number << 1, ''];
      for (; rest >= 32; rest >>= 5) letters += String.fromCharCode((rest & 31) + 32 + 63);
      return letters + String.fromCharCode(rest + 63);
    })
    .join('');
}
