import { describe, expect, it } from 'vitest';
import { readForm, said } from '../../../../tests/support/forms.ts';

describe('an XLSForm with faults', () => {
  it('9: asks always where a skip rule is not understood, or names what isn’t there', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label|relevant
        text|a|A?|count(\${x}) > 2 and \${y} = 'z'
        text|b|B?|\${gone} = 'yes'
        calculate|total||
        integer|n|How many?|
        text|c|C?|\${n} > 1 and \${n} < 5 or \${n} = 9
        text|d|D?|\${total} > 3`,
    });
    expect(questions.map(({ when }) => when)).toEqual(Array(5).fill(undefined));
    expect(said(lines)).toEqual([
      ['survey', 2, 'condition', "count(${x}) > 2 and ${y} = 'z'"],
      ['survey', 3, 'condition_unknown', 'gone'],
      ['survey', 4, 'calculation', 'total'],
      ['survey', 6, 'condition', '${n} > 1 and ${n} < 5 or ${n} = 9'],
      ['survey', 7, 'condition_unknown', 'total'],
    ]);
  });

  it('10: says each broken row, and takes the others', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label
        |nothing|Without a type
        text||Without a name?
        text|bare|
        geopoint|where|Where is it?
        text|twice|First?
        text|twice|Second?
        select_one gone|g|Which?
        select_one_from_file x.csv|f|Which?`,
    });
    expect(questions.map(({ key, answer }) => [key, answer])).toEqual([
      ['row 3', 'written'],
      ['twice', 'written'],
      ['row 7', 'written'],
      ['g', 'spoken'],
    ]);
    expect(said(lines)).toEqual([
      ['survey', 2, 'no_type', 'nothing'],
      ['survey', 3, 'no_name', ''],
      ['survey', 4, 'no_label', 'bare'],
      ['survey', 5, 'unknown_type', 'geopoint'],
      ['survey', 7, 'twice', 'twice'],
      ['survey', 8, 'no_list', 'gone'],
      ['survey', 9, 'unknown_type', 'select_one_from_file x.csv'],
    ]);
  });

  it('11: says groups that end without a beginning, and begin without an end', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label
        end_group||
        begin_group|open|Open
        text|a|A?
        end_repeat||`,
    });
    expect(questions[0]?.section).toEqual({ en: 'Open' });
    expect(said(lines)).toEqual([
      ['survey', 2, 'end_without', 'end_group'],
      ['survey', 3, 'not_ended', 'open'],
      ['survey', 5, 'end_without', 'end_repeat'],
    ]);
  });

  it('12: shows notes as hints of what follows, and a last one by itself', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label|hint
        note|n1|Thank them for their time.|
        text|a|What do you grow?|Crops
        note|n2|Give them the copy.|`,
    });
    expect(questions.map(({ text, hint }) => [text['en'], hint['en']])).toEqual([
      ['What do you grow?', 'Thank them for their time.\nCrops'],
      ['Give them the copy.', undefined],
    ]);
    expect(said(lines)).toEqual([
      ['survey', 2, 'note', ''],
      ['survey', 4, 'note', ''],
      ['survey', 4, 'note_last', ''],
    ]);
  });

  it('13: leaves out what an interview notes by itself, and says what it has no use for', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label|constraint|choice_filter|image|bind::x
        start|start|||||
        deviceid|id|||||
        date|when|When was it?|. < today()|||
        integer|n|How many?|. > 0||n.png|`,
    });
    expect(questions.map(({ key, answer }) => [key, answer])).toEqual([
      ['when', 'written'],
      ['n', 'count'],
    ]);
    expect(said(lines)).toEqual([
      ['survey', 1, 'column', 'image'],
      ['survey', 2, 'kept_anyway', 'start'],
      ['survey', 3, 'kept_anyway', 'deviceid'],
      ['survey', 4, 'constraint', '. < today()'],
      ['survey', 4, 'as_written', 'date'],
      ['survey', 5, 'constraint', '. > 0'],
    ]);
  });

  it('14: says choices that are broken, adds “other” where the form does, and marks words with holes', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label
        select_one c or_other|a|Which?
        text|b|Why \${a}?`,
      choices: `list_name|name|label
        c|x|X
        c|x|X again
        c||Without a name
        |y|Without a list`,
    });
    expect(questions[0]?.choices.map(({ value }) => value)).toEqual(['x', 'other']);
    expect(said(lines)).toEqual([
      ['survey', 2, 'or_other', 'c'],
      ['survey', 3, 'reference', 'b'],
      ['choices', 3, 'choice_twice', 'x'],
      ['choices', 4, 'empty_choice', 'c'],
      ['choices', 5, 'empty_choice', 'y'],
    ]);
  });

  it('15: keeps the numbers of its rows where some are empty, and leaves out what is switched off', () => {
    const { questions, lines } = readForm({
      survey: `||
        type|name|label|disabled
        ||
        text|a|A?|
        text|b|B?|yes
        file|c|C?|`,
    });
    expect(questions.map(({ key }) => key)).toEqual(['a']);
    expect(said(lines)).toEqual([['survey', 6, 'unknown_type', 'file']]);
  });

  it('16: with more questions than anybody asks is cut, and says from where', () => {
    const rows = Array.from({ length: 310 }, (_, index) => `text|q${index}|Question ${index}?`);
    const { questions, lines } = readForm({ survey: ['type|name|label', ...rows].join('\n') });
    expect(questions).toHaveLength(300);
    expect(said(lines)).toEqual([['survey', 302, 'too_many', '300']]);
  });

  it('17: with words without end leaves those out, and keeps the others', () => {
    const { questions, lines } = readForm({
      survey: `type|name|label|hint
        text|a|A?|${'long '.repeat(500)}
        text|b|${'long '.repeat(500)}|`,
    });
    expect(questions.map(({ key, hint }) => [key, hint])).toEqual([['a', {}]]);
    expect(said(lines)).toEqual([
      ['survey', 2, 'too_long', 'hint'],
      ['survey', 3, 'too_long', 'label'],
      ['survey', 3, 'no_label', 'b'],
    ]);
  });
});
