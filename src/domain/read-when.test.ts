import { describe, expect, it } from 'vitest';
import { areTwoWays, dateOrderOf, readDate, readDayNumber } from './read-date.ts';
import { readSpan, readTime } from './read-time.ts';

describe('a time of day', () => {
  it.each([
    ['7:05', '07:05'],
    ['07.05', '07:05'],
    ['7h05', '07:05'],
    ['7h', '07:00'],
    ['19 h 30', '19:30'],
    ['7 am', '07:00'],
    ['12 am', '00:00'],
    ['12:15 PM', '12:15'],
    ['7:30 p. m.', '19:30'],
    ['7:30p.m.', '19:30'],
    ['0730', '07:30'],
    ['9', '09:00'],
    ['18:00:00', '18:00'],
    ['24:00', '00:00'],
    ['mediodía', '12:00'],
    ['midi', '12:00'],
    ['15:00 h', '15:00'],
    ['15 horas', '15:00'],
    ['0.375', '09:00'],
    ['.5', '12:00'],
    ['40614.3541666667', '08:30'],
  ])('is read from %s', (words, time) => expect(readTime(words)).toBe(time));

  it.each(['25:00', '7:60', '13 pm', '0 am', 'morning', '', '7:5:', '123', '-3', '24:01', '99999', 'seven'])(
    'is none in “%s”',
    (words) => expect(readTime(words)).toBeUndefined(),
  );

  it.each([
    ['9:30–11', '09:30', '11:00'],
    ['2-4 pm', '14:00', '16:00'],
    ['11-1 pm', '11:00', '13:00'],
    ['9h à 11h', '09:00', '11:00'],
    ['8 to 9', '08:00', '09:00'],
    ['8:00 a 9:00', '08:00', '09:00'],
    ['9:00 hasta 10:00', '09:00', '10:00'],
  ])('may be two: %s', (words, from, to) => expect(readSpan(words)).toEqual({ from, to }));

  it('is one where one is said, and none where a part is wrong', () => {
    expect(readSpan('9:30')).toEqual({ from: '09:30' });
    for (const wrong of ['9:30–25:00', '8-9-10', 'a-b', '–9']) expect(readSpan(wrong)).toBeUndefined();
  });
});

describe('a day', () => {
  const read = (words: string) => readDate(words, { order: 'dmy', year: 2011 });

  it.each([
    '2011-03-12',
    '2011/3/12',
    '2011-03-12T00:00:00',
    '12/03/2011',
    '12.3.11',
    '12-03',
    'Sat 12/3',
    'Saturday 12 March',
    '12 Mar 2011',
    'March 12th, 2011',
    '12 de marzo de 2011',
    'sábado 12 de marzo',
    'samedi 12 mars 2011',
    '12 mars',
    '40614',
    '40614.375',
  ])('is read from %s', (words) => expect(read(words)).toBe('2011-03-12'));

  it('is not taken for the weekday that stands before it', () => {
    expect(read('mar 12 abril')).toBe('2011-04-12');
    expect(read('1er août')).toBe('2011-08-01');
    expect(read('5 juin 2012')).toBe('2012-06-05');
    expect(read('5 juil.')).toBe('2011-07-05');
  });

  it.each(['', 'soon', '31/02/2011', '12/13/2011', '2011-13-01', 'March', '99 March', '123456', '12 Foo'])(
    'is none in “%s”',
    (words) => expect(read(words)).toBeUndefined(),
  );

  it('says which number is the day where one of them can be nothing else', () => {
    expect(dateOrderOf(['03/04', '13/04'])).toBe('dmy');
    expect(dateOrderOf(['03/04', '04/13/2011'])).toBe('mdy');
    expect(dateOrderOf(['2011-03-04', '3 March'])).toBeUndefined();
    expect(areTwoWays(['03/04', '05/06'])).toBe(true);
    expect(areTwoWays(['2011-03-04'])).toBe(false);
    expect(readDate('03/04/2011', { order: 'mdy' })).toBe('2011-03-04');
    expect(readDate('3 March', { order: 'dmy' })).toBeUndefined();
  });

  it('is no number of a day where a month follows', () => {
    for (const words of ['15 March 2011', '12.3.11', '12-03', '3 mars'])
      expect(readDayNumber(words)).toBeUndefined();
  });

  it('may be the so-manieth of the route', () => {
    expect(
      ['Day 3', 'Día 3', 'jour 3', 'D3', '3', 'Day 3: Kasese', 'day 0', 'soon', '2011-03-12'].map(
        readDayNumber,
      ),
    ).toEqual([3, 3, 3, 3, 3, 3, undefined, undefined, undefined]);
  });
});
