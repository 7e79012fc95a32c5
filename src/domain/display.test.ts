import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { caseOf } from './case.ts';
import { consentOf } from './consent.ts';
import { dayNumber, dayOf } from './day.ts';
import { deviceOf, memberNames } from './device.ts';
import { DEFAULT_QUESTIONS } from './default-guide.ts';
import { guideOf } from './guide.ts';
import { inspirationOf } from './inspiration.ts';
import { answerField, askedField, interviewOf, markStartIn } from './interview.ts';
import type { Values } from './json.ts';
import { searchedText } from './kind.ts';
import { markOf, markStart } from './mark.ts';
import { mediaOf, mediaSort } from './media.ts';
import { noteOf } from './note.ts';
import { permissionFrom } from './permission.ts';
import { placeOf, roundPosition } from './place.ts';
import { planOf } from './plan.ts';
import { questionText } from './question.ts';
import { quoteOf } from './quote.ts';
import { routeOf } from './route.ts';
import { freeWeave } from './weave.ts';

const READERS = [
  routeOf,
  dayOf,
  placeOf,
  caseOf,
  activityOf,
  guideOf,
  interviewOf,
  consentOf,
  permissionFrom,
  mediaOf,
  markOf,
  noteOf,
  quoteOf,
  planOf,
  inspirationOf,
  deviceOf,
] as const; // prettier-ignore

const FIELDS = Object.keys({
  ...placeOf({}),
  ...caseOf({}),
  ...activityOf({}),
  ...mediaOf({}),
  ...planOf({}),
  ...routeOf({}),
}).concat(['position', 'file', 'peaks', 'questions', 'asked.you', 'withdrawn', 'date', 'time', 'at']);

describe('reading for display', () => {
  test('never breaks on a strange value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue()), (values) => {
        for (const read of READERS) expect(() => read(values as Values)).not.toThrow();
      }),
    );
  });

  test('keeps the good part of a record with one bad field, and of a list with one bad entry', () => {
    expect(activityOf({ title: 'Visit', type: 'picnic', time: { from: '09:00', to: 5 } })).toMatchObject({
      title: 'Visit',
      type: undefined,
      time: { from: '09:00' },
    });
    expect(guideOf({ questions: [{ id: 'a', en: 'Why?', es: 3 }, 'x', null] }).questions).toMatchObject([
      { id: 'a', text: { en: 'Why?', es: '' }, answer: 'spoken', record: undefined },
    ]);
    expect(routeOf({ rules: { maxMonths: 15, awards: 'x' } }).rules).toMatchObject({
      maxMonths: 15,
      currency: '',
    });
  });

  test('gathers where questions were asked', () => {
    const interview = interviewOf({ [askedField('you')]: { media: 'm', at: 5 }, 'asked.bad': 3 });
    expect(interview.asked).toEqual({ you: { media: 'm', at: 5 } });
    const answered = interviewOf({ [answerField('n')]: 7, 'answer.gone': null, 'answer.none': '' });
    expect(answered.answers).toEqual({ n: 7 });
  });

  test('knows no day that the calendar does not have', () => {
    expect(dayOf({ date: '2014-02-30' }).date).toBeUndefined();
    expect(placeOf({ position: { lat: 91, lon: 0 } }).position).toBeUndefined();
  });
});

describe('small rules', () => {
  test('a day is called by its place among the dates', () => {
    const days = [{ date: '2014-12-08' }, { date: '2014-12-06' }, {}, { date: '2014-12-08' }].map(dayOf);
    expect(days.map((day) => dayNumber(days, day))).toEqual([2, 1, undefined, 2]);
  });

  test('a position leaves the team rounded to about a kilometre', () => {
    expect(roundPosition({ lat: 27.61234, lon: 84.57812 })).toEqual({
      lat: 27.61,
      lon: 84.58,
      precisionKm: 1,
    });
  });

  test('a mark plays from a little before it was touched', () => {
    expect([markStart({ at: 9000 }), markStart({ at: 9000 }, true), markStart({})]).toEqual([4000, 0, 0]);
    const start = (interpreter: string) => markStartIn(interviewOf({ interpreter }), { at: 30_000 });
    expect([start(''), start(' '), start('Sita (invented)')]).toEqual([25_000, 25_000, 10_000]);
  });

  test('media are told apart by their type', () => {
    expect(['audio/webm;codecs=opus', 'image/jpeg', 'text/x'].map((type) => mediaSort({ type }))).toEqual([
      'sound',
      'picture',
      'other',
    ]);
  });

  test('a stamp has a name as soon as one device of the member told it', () => {
    const names = memberNames(
      [{ member: 'm', name: '' }, { member: 'm', name: 'Rosa' }, { name: 'x' }].map(deviceOf),
    );
    expect([...names]).toEqual([['m', 'Rosa']]);
  });

  test('the default guide has twelve questions in three languages, with ids of their own', () => {
    expect(new Set(DEFAULT_QUESTIONS.map(({ id }) => id)).size).toBe(12);
    for (const question of DEFAULT_QUESTIONS) {
      for (const language of ['en', 'es', 'fr'] as const) {
        expect(question.text[language]).toMatch(language === 'fr' ? /\u00a0\?$/ : /[^\s]\?$/);
        expect(question.hint[language]).not.toBe('');
      }
      expect(questionText(question, 'sw')).toBe(question.text.en);
    }
    expect(DEFAULT_QUESTIONS.filter((question) => 'core' in question)).toHaveLength(5);
    expect(questionText({ text: { ne: 'किन?' } }, 'es')).toBe('किन?');
    expect(questionText({ text: {} }, 'es')).toBe('');
  });

  test('eight cases in a row get eight bands that differ, the ninth the one that is used least', () => {
    const taken: number[] = [];
    for (let made = 0; made < 8; made += 1) taken.push(freeWeave(taken));
    expect(new Set(taken)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
    expect(freeWeave([...taken, 0])).toBe(1);
  });

  test('search reads the words of a kind, nothing else', () => {
    expect(searchedText('interview', { title: 'A', people: 'B', language: 'es' })).toBe('A\nB');
    expect(searchedText('device', { name: 'x' })).toBe('');
  });
});
