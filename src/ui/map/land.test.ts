import { expect, test } from 'vitest';
import { loadBasemap } from './basemap.ts';
import { landIn } from './land.ts';
import { fit, type LatLon } from './project.ts';

const SIZE = { width: 360, height: 400 };
const SEEN = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
const around = async (...points: LatLon[]) => landIn(await loadBasemap(), fit(points, SIZE), SIZE, SEEN);
const numbers = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

test('the world is whole: every country has its rings, and borders are shared', async () => {
  const { countries, arcs } = await loadBasemap();
  const codes = countries.map(({ code }) => code);
  for (const code of ['NP', 'UG', 'PE', 'XK', 'FJ', 'MV', 'SS']) expect(codes).toContain(code);
  expect(countries.length).toBeGreaterThan(220);
  expect(arcs.filter(({ border }) => border).length).toBeGreaterThan(300);
});

test('a frame holds the countries that are in sight, cut at its edges', async () => {
  const { countries, names, borders } = await around({ lat: 26.8, lon: 80.5 }, { lat: 30.2, lon: 88 });
  const codes = countries.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['NP', 'IN', 'CN', 'BT']));
  expect(codes).not.toContain('PE');
  expect(names.map(({ code }) => code)).toEqual(expect.arrayContaining(['NP', 'IN', 'CN']));
  expect(borders).not.toBe('');
  for (const { d } of countries) {
    for (const number of numbers(d)) expect(number > -10 && number < 410).toBe(true);
  }
});

test('the land goes on over the date line', async () => {
  const { countries, coast } = await around({ lat: 66, lon: 177 }, { lat: 68, lon: -173 });
  const russia = countries.filter(({ code }) => code === 'RU').flatMap(({ d }) => numbers(d));
  expect(Math.min(...russia)).toBeLessThan(0);
  expect(Math.max(...russia)).toBeGreaterThan(SIZE.width * 0.6);
  // A line from one end of the world to the other would be as long as the world is wide.
  for (const number of numbers(coast)) expect(Math.abs(number)).toBeLessThan(1500);
});
