import { describe, expect, it } from 'vitest';
import { readForm, said } from '../../../../tests/support/forms.ts';

describe('an XLSForm', () => {
  it('1: of text, audio, note and numbers becomes questions with their kinds of answer', () => {
    const { title, questions, lines } = readForm({
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
    const { questions, languages } = readForm({
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
    expect(readForm({ survey, settings }).questions[0]?.text).toEqual({ sw: 'Unapanda nini?' });
    expect(readForm({ survey }, 'fr').questions[0]?.text).toEqual({ fr: 'Unapanda nini?' });
  });

  it('4: in a language that has no code here keeps its words under its name', () => {
    const { questions } = readForm({
      survey: `type|name|label::Shipibo-Konibo|label::Aimara (ayr)
        text|a|Mia tsoa?|Khitïtasa?`,
    });
    expect(questions[0]?.text).toEqual({ 'x-shipibok': 'Mia tsoa?', ayr: 'Khitïtasa?' });
  });

  it('5: with choices takes one or several of a list, with their words in each language', () => {
    const { questions, lines } = readForm({
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
    const { questions, lines } = readForm({
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
    const { questions, lines } = readForm({
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
    const { questions, lines } = readForm({
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
});
