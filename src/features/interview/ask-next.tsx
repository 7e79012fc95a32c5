import { ListChecks } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './ask.module.css';
import { AskedQuestion } from './asked-question.tsx';
import { ChosenGuide } from './chosen-guide.tsx';
import { NextQuestion } from './next-question.tsx';
import { type AskedGuide, useGuide } from './use-guide.tsx';

/** How many of the next ones a desk shows; a phone shows the first three of them. */
const SEEN = 6;

/** The question that was asked last, and the next ones: tapped as they are asked, in any order, since talk jumps. */
export function AskNext({ item, people }: { item: Item; people: ComponentChildren }) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const guide = useGuide(item);
  const ask = useAskNow(guide);
  return (
    <section class={styles.ask} aria-labelledby="ask-next">
      {guide.latest && <AskedQuestion question={guide.latest} guide={guide} onNow={ask} />}
      <div class={styles.head}>
        <h2 class={styles.title} id="ask-next">
          {t('record.askNext')}
        </h2>
        {people}
        <Button kind="plain" icon={ListChecks} onClick={() => setAll(true)}>
          {t('record.allQuestions')}
        </Button>
      </div>
      <ol class={styles.next}>
        {guide.open.slice(0, SEEN).map((question) => (
          <NextQuestion key={question.id} question={question} onAsk={() => ask(question.id)} />
        ))}
      </ol>
      {guide.open.length === 0 && <p>{t('guide.noMore')}</p>}
      <Sheet
        open={all}
        title={t('record.allQuestions')}
        closeLabel={t('kit.close')}
        onClose={() => setAll(false)}
      >
        <Stack>
          <ChosenGuide item={item} />
          <AllQuestions guide={guide} onAsk={ask} />
        </Stack>
      </Sheet>
    </section>
  );
}

/** Asked at this moment of the sound. */
function useAskNow({ ask }: AskedGuide): (question: string) => void {
  const recorder = useRecorder();
  return (question) => {
    const position = recorder.position();
    if (position) void ask(question, { media: position.media, at: Math.round(position.at) });
  };
}

interface AllQuestionsProps {
  readonly guide: AskedGuide;
  readonly onAsk: (question: string) => void;
}

function AllQuestions({ guide, onAsk }: AllQuestionsProps) {
  const { t } = useI18n();
  const before = guide.beside.filter(({ id }) => guide.asked[id] !== undefined);
  const waits = new Set(guide.open.map(({ id }) => id));
  return (
    <ol class={styles.all}>
      {[...guide.questions, ...before].map((question) =>
        guide.asked[question.id] === undefined ? (
          <NextQuestion
            key={question.id}
            question={question}
            note={waits.has(question.id) ? undefined : t('guide.skipped')}
            onAsk={() => onAsk(question.id)}
          />
        ) : (
          <li key={question.id}>
            <AskedQuestion question={question} guide={guide} onNow={onAsk} />
          </li>
        ),
      )}
    </ol>
  );
}
