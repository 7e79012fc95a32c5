import { describe, expect, it } from 'vitest';
import { said, sheets } from '../../../../tests/support/forms.ts';
import { readPlain } from './plain.ts';

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
