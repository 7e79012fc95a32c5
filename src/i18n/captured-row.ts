import type { Key } from './catalogue.ts';
import type { I18n } from './provider.tsx';

type NoteWord<K> = K extends `words.note.${infer Type}` ? Type : never;

interface Captured {
  readonly kind: string;
  readonly scope: string;
  readonly id: string;
  /** its own first words; empty where it has none yet */
  readonly words: string;
  /** one's own voice */
  readonly self: boolean;
  /** of a note */
  readonly type?: NoteWord<Key> | undefined;
}

/** Address, title and small words of something captured, as a `Row` shows it. */
export function capturedRow(
  { t }: Pick<I18n, 't'>,
  { kind, scope, id, words, self, type }: Captured,
  when: string,
) {
  const isInterview = kind === 'interview';
  const noteWord = type === undefined ? t('words.kind.note') : t(`words.note.${type}`);
  const interviewWord = t(self ? 'record.myVoice' : 'words.kind.interview');
  const word = isInterview ? interviewWord : noteWord;
  const untitled = self ? interviewWord : t('notebook.interviewAt', { time: when });
  return {
    href: `/${isInterview ? 'interview' : 'note'}/${scope}/${id}`,
    title: words || (isInterview ? untitled : noteWord),
    meta: `${when} · ${word}`,
  };
}
