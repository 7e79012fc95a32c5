import { describe, expect, it } from 'vitest';
import { whenOf } from './condition.ts';
import type { Line } from './imported.ts';
import { readPlain } from './plain.ts';
import type { Sheet } from './sheet.ts';
import { readXlsform, surveyOf } from './xlsform.ts';

/** Sheets as one would write them: cells between bars. All forms here are invented. */
function sheets(written: Readonly<Record<string, string>>): Sheet[] {
  return Object.entries(written).map(([name, text]) => {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    return { name, rows, lines: [] };
  });
}

function read(written: Readonly<Record<string, string>>, lang = 'en') {
  const all = sheets(written);
  const survey = surveyOf(all);
  if (!survey) throw new Error('no survey');
  return readXlsform(survey, all, lang);
}

const said = (lines: readonly Line[]) => lines.map(({ sheet, row, code, what }) => [sheet, row, code, what]);

describe('an XLSForm', () => {
  it('1: of text, audio, note and numbers becomes questions with their kinds of answer', () => {
    const { title, questions, lines } = read({
      survey: `type|name|label|hint|required
        text|name|What do you grow?|Crops and trees|yes
        audio|story|How did it begin?||
        integer|years|For how many years?||
        decimal|area|How many hectares?||`,
      settings: `form_title|form_id
        Seeds (invented)|seeds`,
    });
    expect(title).toBe('Seeds (invented)');
    expect(questions.map(({ key, answer, core }) => [key, answer, core])).toEqual([
      ['name', 'written', true],
      ['story', 'spoken', false],
      ['years', 'count', false],
      ['area', 'count', false],
    ]);
    expect(questions[0]?.hint).toEqual({ en: 'Crops and trees' });
    expect(lines).toEqual([]);
  });

  it('2: in two languages keeps both, by code or by name, and fills none where there is none', () => {
    const { questions, languages } = read({
      survey: `type|name|label::Español (es)|label::English|hint::Español (es)
        text|a|¿Qué siembra?|What do you sow?|Cultivos
        text|b|¿Desde cuándo?||`,
    });
    expect(questions.map(({ text }) => text)).toEqual([
      { es: '¿Qué siembra?', en: 'What do you sow?' },
      { es: '¿Desde cuándo?' },
    ]);
    expect(questions[0]?.hint).toEqual({ es: 'Cultivos' });
    expect(languages).toEqual(['es', 'en']);
  });

  it('3: without a language takes that of its settings, else the one that is spoken here', () => {
    const survey = `type|name|label
      text|a|Unapanda nini?`;
    const settings = `default_language
      Kiswahili (sw)`;
    expect(read({ survey, settings }).questions[0]?.text).toEqual({ sw: 'Unapanda nini?' });
    expect(read({ survey }, 'fr').questions[0]?.text).toEqual({ fr: 'Unapanda nini?' });
  });

  it('4: in a language that has no code here keeps its words under its name', () => {
    const { questions } = read({
      survey: `type|name|label::Shipibo-Konibo|label::Aimara (ayr)
        text|a|Mia tsoa?|Khitïtasa?`,
    });
    expect(questions[0]?.text).toEqual({ 'x-shipibok': 'Mia tsoa?', ayr: 'Khitïtasa?' });
  });

  it('5: with choices takes one or several of a list, with their words in each language', () => {
    const { questions, lines } = read({
      survey: `type|name|label
        select_one yesno|member|Are you a member?
        select_multiple crops|crops|Which crops?`,
      choices: `list_name|name|label::English (en)|label::Español (es)
        yesno|yes|Yes|Sí
        yesno|no|No|No
        crops|maize|Maize|Maíz
        crops|beans|Beans|Frijol`,
    });
    expect(questions.map(({ answer, many }) => [answer, many])).toEqual([
      ['choice', false],
      ['choice', true],
    ]);
    expect(questions[1]?.choices[1]).toEqual({ value: 'beans', text: { en: 'Beans', es: 'Frijol' } });
    expect(lines).toEqual([]);
  });

  it('6: with groups names the part of the talk by the nearest group that has words', () => {
    const { questions, lines } = read({
      survey: `type|name|label
        begin_group|one|The beginning
        text|a|First?
        begin group|inner|
        text|b|Second?
        end group||
        end_group||
        text|c|Third?`,
    });
    expect(questions.map(({ section }) => section)).toEqual([
      { en: 'The beginning' },
      { en: 'The beginning' },
      {},
    ]);
    expect(lines).toEqual([]);
  });

  it('7: with a repeat asks its questions once, and says so', () => {
    const { questions, lines } = read({
      survey: `type|name|label
        begin_repeat|child|Each child
        text|a|What is the child called?
        end_repeat||`,
    });
    expect(questions).toHaveLength(1);
    expect(questions[0]?.section).toEqual({ en: 'Each child' });
    expect(said(lines)).toEqual([['survey', 2, 'repeat', 'child']]);
  });

  it('8: with skip rules keeps those that are simple, those of groups with them', () => {
    const { questions, lines } = read({
      survey: `type|name|label|relevant
        select_one yesno|member|Are you a member?|
        begin_group|g|Members|\${member} = 'yes'
        integer|since|Since how many years?|
        text|why|Why so long?|\${since} >= 10
        end_group|||
        select_multiple crops|crops|Which crops?|
        text|beans|Which beans?|selected(\${crops}, 'beans')`,
      choices: `list_name|name|label
        yesno|yes|Yes
        yesno|no|No
        crops|beans|Beans`,
    });
    expect(questions.map(({ key, when }) => [key, when])).toEqual([
      ['member', undefined],
      ['since', { match: 'all', of: [{ question: 'member', is: 'eq', value: 'yes' }] }],
      [
        'why',
        {
          match: 'all',
          of: [
            { question: 'member', is: 'eq', value: 'yes' },
            { question: 'since', is: 'ge', value: 10 },
          ],
        },
      ],
      ['crops', undefined],
      ['beans', { match: 'all', of: [{ question: 'crops', is: 'has', value: 'beans' }] }],
    ]);
    expect(lines).toEqual([]);
  });

  it('9: asks always where a skip rule is not understood, or names what isn’t there', () => {
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({
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
    const { questions, lines } = read({ survey: ['type|name|label', ...rows].join('\n') });
    expect(questions).toHaveLength(300);
    expect(said(lines)).toEqual([['survey', 302, 'too_many', '300']]);
  });

  it('17: with words without end leaves those out, and keeps the others', () => {
    const { questions, lines } = read({
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

describe('a plain table', () => {
  const plain = (text: string, lang = 'en') => {
    const [sheet] = sheets({ 'questions.csv': text });
    if (!sheet) throw new Error('no sheet');
    return readPlain(sheet, lang);
  };

  it('18: of one column is a list of questions', () => {
    const { questions, lines } = plain('Who are you?\n\nHow did it begin?');
    expect(questions.map(({ text, answer }) => [text, answer])).toEqual([
      [{ en: 'Who are you?' }, 'spoken'],
      [{ en: 'How did it begin?' }, 'spoken'],
    ]);
    expect(lines).toEqual([]);
  });

  it('19: with headings has hints, parts, kinds of answer and choices in several languages', () => {
    const { questions, lines } = plain(
      `Pregunta|Question (fr)|Pista|Parte|Esencial|Respuesta|Opciones|Notas
       ¿Quién es usted?|Qui êtes-vous ?||Apertura|sí|||
       ¿Cuántas socias?||Activas||| número||hoy
       ¿Le sirve?|||||| Sí; No; No sé|
       |Perdue ?||||baile||`,
      'es',
    );
    expect(questions.map(({ answer, core }) => [answer, core])).toEqual([
      ['spoken', true],
      ['count', false],
      ['choice', false],
      ['spoken', false],
    ]);
    expect(questions[0]?.text).toEqual({ es: '¿Quién es usted?', fr: 'Qui êtes-vous ?' });
    expect(questions[1]?.hint).toEqual({ es: 'Activas' });
    expect(questions[2]?.choices.map(({ text }) => text['es'])).toEqual(['Sí', 'No', 'No sé']);
    expect(said(lines)).toEqual([
      ['questions.csv', 1, 'column', 'Notas'],
      ['questions.csv', 5, 'unknown_type', 'baile'],
    ]);
  });
});

describe('a skip rule', () => {
  it.each([
    ["${a} = 'x'", 1],
    ['(${a} > 3)', 1],
    ['${a}!="x y" and (${b}<=-2.5)', 2],
    ["not(selected(${a}, 'and or'))", 1],
    ["${a} = 'x' or ${b} = 'y' or ${c} = 'z'", 3],
  ])('%s is understood', (expression, count) => {
    expect(whenOf(expression)?.of).toHaveLength(count);
  });

  it.each([
    "${a} = ''",
    'true()',
    '${a} = ${b}',
    "${a} = 'x' and ",
    'string-length(${a}) > 2',
    "((${a} = 'x')",
    '',
  ])('%s is not', (expression) => expect(whenOf(expression)).toBeUndefined());
});
