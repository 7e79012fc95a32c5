import { ArrowDown, ArrowUp, Pencil } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../domain/guide.ts';
import type { Listed } from '../../domain/json.ts';
import { type Question, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { questionIcon } from '../../ui/question-icon.ts';
import { moveQuestion, recordOf } from './guide-write.ts';
import styles from './guide.module.css';
import { questionFacts } from './question-facts.ts';

export interface QuestionListProps {
  readonly item: Item;
  readonly guide: Listed<Guide>;
  readonly may: boolean;
  /** the record of a question */
  readonly onOpen: (record: string) => void;
}

/** The questions in their order, which buttons and the keyboard change. */
export function QuestionList({ item, guide, may, onOpen }: QuestionListProps) {
  const { t } = useI18n();
  const { move, said, list } = useMoving(item, guide.questions);
  return (
    <>
      {may && guide.questions.length > 1 && <p class={styles.small}>{t('guide.orderHint')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ol class={styles.questions} ref={list} role="list">
        {guide.questions.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            guide={guide}
            place={{ index, count: guide.questions.length }}
            onMove={may ? (by, press) => move(question, by, press) : undefined}
            onOpen={() => onOpen(recordOf(item.id, question, index, item.values))}
          />
        ))}
      </ol>
      <p class={styles.small} role="status">
        {said}
      </p>
    </>
  );
}

/** Moves, says where the question is now, and keeps the focus on what was pressed. */
function useMoving(item: Item, questions: readonly Question[]) {
  const { t, lang } = useI18n();
  const save = useSave();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | undefined>(undefined);
  const [said, setSaid] = useState('');
  const order = questions.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (pressed.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-press="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = undefined;
  }, [order]);
  const move = async (question: Question, by: -1 | 1, press: string) => {
    pressed.current = press;
    let moved: Awaited<ReturnType<typeof moveQuestion>>;
    const isSaved = await save(async (store) => {
      moved = await moveQuestion(store, item.id, { question: question.id, by });
    });
    if (!isSaved || !moved) return;
    const what = textIn(question.text, lang).words || t('guide.wordless');
    setSaid(t('guide.moved', { number: String(moved.place + 1), count: String(moved.count), what }));
  };
  return {
    list,
    said,
    move: (question: Question, by: -1 | 1, press: string) => void move(question, by, press),
  };
}

interface QuestionRowProps {
  readonly question: Question;
  readonly guide: Guide;
  readonly place: { readonly index: number; readonly count: number };
  readonly onMove: ((by: -1 | 1, press: string) => void) | undefined;
  readonly onOpen: () => void;
}

function QuestionRow({ question, guide, place: { index, count }, onMove, onOpen }: QuestionRowProps) {
  const { t, lang } = useI18n();
  const { words } = textIn(question.text, lang);
  const what = words || t('guide.wordless');
  const before = textIn(guide.questions[index - 1]?.section ?? {}, lang).words;
  const section = textIn(question.section, lang).words;
  const press = (of: string) => `${of} ${question.id}`;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || !onMove) return;
    event.preventDefault();
    const button = event.target instanceof HTMLElement ? event.target.dataset['press'] : undefined;
    onMove(by, button ?? press('edit'));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the buttons inside
    <li class={styles.question} onKeyDown={keys}>
      {section !== '' && section !== before && <p class={styles.section}>{section}</p>}
      <p class={styles.words}>
        <Icon icon={questionIcon(question.icon)} />
        <span>
          <span dir="auto">{`${index + 1}. ${what}`}</span>
          <span class={styles.facts}>{questionFacts({ t, lang }, question, guide.questions)}</span>
        </span>
      </p>
      {onMove && (
        <div class={styles.acts}>
          <Button
            icon={ArrowUp}
            disabled={index === 0}
            aria-label={t('guide.upOf', { what })}
            data-press={press('up')}
            onClick={() => onMove(-1, press('up'))}
          >
            {t('guide.up')}
          </Button>
          <Button
            icon={ArrowDown}
            disabled={index === count - 1}
            aria-label={t('guide.downOf', { what })}
            data-press={press('down')}
            onClick={() => onMove(1, press('down'))}
          >
            {t('guide.down')}
          </Button>
          <Button
            icon={Pencil}
            aria-label={t('guide.editOf', { what })}
            data-press={press('edit')}
            onClick={onOpen}
          >
            {t('guide.edit')}
          </Button>
        </div>
      )}
    </li>
  );
}
