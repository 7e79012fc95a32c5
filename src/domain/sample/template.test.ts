import { describe, expect, test } from 'vitest';
import { routeOf } from '../route.ts';
import { sampleRoute } from './sample.ts';
import { routeFromSample } from './template.ts';

const ours = { name: 'La nuestra', start: '2027-03-01' };

describe('a real route in the shape of the sample', () => {
  test('has its own name and days, and nothing but a programme', () => {
    const drafts = routeFromSample({ lang: 'fr', ...ours });
    expect(new Set(drafts.map(({ scope }) => scope))).toEqual(new Set(['programme']));
    expect(drafts[0]?.fields).toEqual({ name: 'La nuestra', start: '2027-03-01', end: '2027-03-08' });
    const dates = drafts.filter(({ kind }) => kind === 'day').map(({ fields }) => fields['date']);
    expect([dates.length, dates.at(0), dates.at(-1)]).toEqual([8, '2027-03-01', '2027-03-08']);
  });

  test('keeps the shape: every stop with its type and hours, the cases it shows, the guide', () => {
    const shape = (drafts: ReturnType<typeof sampleRoute>) =>
      drafts
        .filter(({ kind }) => kind === 'activity')
        .map(({ id, fields }) => [
          id,
          fields['day'],
          fields['type'],
          fields['time'],
          fields['guide'],
          'case' in fields,
        ]);
    const drafts = routeFromSample({ lang: 'en', ...ours });
    expect(shape(drafts)).toEqual(shape(sampleRoute({ lang: 'en' })));
    const questions = drafts.filter(({ kind }) => kind === 'question');
    expect(questions.map(({ fields }) => fields['guide'])).toEqual(Array(12).fill('guide-1'));
    const ids = new Set(drafts.map(({ id }) => id));
    for (const { fields } of drafts)
      for (const link of ['day', 'case', 'guide']) if (link in fields) expect(ids).toContain(fields[link]);
  });

  test.each(['en', 'es', 'fr'])('claims in %s no fact of Nepal, and wears no labels', (lang) => {
    const drafts = routeFromSample({ lang, ...ours });
    const text = JSON.stringify(drafts);
    const [nepal] = sampleRoute({ lang });
    const { organiser, hosts, sponsors, sources } = routeOf(nepal?.fields ?? {});
    for (const fact of [
      organiser,
      hosts,
      sponsors,
      ...sources,
      'labels',
      'invented',
      'host"',
      'place',
      'rules',
      'keyDates',
    ])
      expect(text).not.toContain(fact);
    expect(text).not.toMatch(/Kat(h)?mand|Chitwan|Devitar|Khaireni|Bijuwa|Kapilvastu|Nepal|Népal|PROCASUR/i);
  });
});
