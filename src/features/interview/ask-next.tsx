import { ListChecks, Square, SquareCheck } from 'lucide';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { defaultQuestions } from '../../domain/default-guide.ts';
import { type Question, questionText } from '../../domain/question.ts';
import { askedField, interviewOf } from '../../domain/interview.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './recording-screen.module.css';

/** How many of the next ones a desk shows; a phone shows the first three of them. */
const SEEN = 6;

/** Guide questions are tapped as they are asked, in any order: talk jumps. */
export function AskNext({ item }: { item: Item }) {
  const { t } = useI18n();
  const programme = useProgramme();
  const [all, setAll] = useState(false);
  const { asked, guide } = interviewOf(item.values);
  const own = guide === undefined ? undefined : programme?.guides.get(guide)?.questions;
  const questions: readonly Question[] = own && own.length > 0 ? own : defaultQuestions();
  const next = questions.filter(({ id }) => asked[id] === undefined).slice(0, SEEN);
  return (
    <section class={styles.ask} aria-labelledby="ask-next">
      <div class={styles.head}>
        <h2 id="ask-next">{t('record.askNext')}</h2>
        <Button kind="plain" icon={ListChecks} onClick={() => setAll(true)}>
          {t('record.allQuestions')}
        </Button>
      </div>
      <Questions item={item} questions={next} asked={asked} />
      <Sheet
        open={all}
        title={t('record.allQuestions')}
        closeLabel={t('kit.close')}
        onClose={() => setAll(false)}
      >
        <Questions item={item} questions={questions} asked={asked} />
      </Sheet>
    </section>
  );
}

interface QuestionsProps {
  readonly item: Item;
  readonly questions: readonly Question[];
  readonly asked: Readonly<Record<string, unknown>>;
}

function Questions({ item, questions, asked }: QuestionsProps) {
  const { lang } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const ask = (question: string) => {
    const position = recorder.position();
    const at = position && { media: position.media, at: Math.round(position.at) };
    const { scope, kind, id } = item;
    void save((store) =>
      store.write({
        scope,
        kind,
        id,
        fields: { [askedField(question)]: asked[question] ? null : (at ?? null) },
      }),
    );
  };
  return (
    <div class={styles.questions}>
      {questions.map((question) => {
        const done = asked[question.id] !== undefined;
        return (
          <Button
            key={question.id}
            icon={done ? SquareCheck : Square}
            aria-pressed={done}
            wide
            onClick={() => ask(question.id)}
          >
            {questionText(question, lang)}
          </Button>
        );
      })}
    </div>
  );
}
