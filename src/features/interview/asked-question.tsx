import { MessageCircle, PencilLine, SquareCheck, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { answerWords, type Question, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './ask.module.css';
import { Hear } from './next-question.tsx';
import type { AskedGuide } from './use-guide.tsx';

export interface AskedQuestionProps {
  readonly question: Question;
  readonly guide: AskedGuide;
  /** it is asked again at this moment */
  readonly onNow: (question: string) => void;
}

/** A question that was asked. A tap opens it: to answer it, to move it to now, or to say that it wasn't asked. */
export function AskedQuestion({ question, guide, onNow }: AskedQuestionProps) {
  const { t, lang, format } = useI18n();
  const [open, setOpen] = useState(false);
  const words = textIn(question.text, lang).words || t('guide.wordless');
  const answer = answerWords(question, guide.answers[question.id], lang);
  const at = guide.asked[question.id]?.at ?? 0;
  const act = (how: () => void) => () => {
    how();
    setOpen(false);
  };
  return (
    <>
      <button type="button" class={styles.question} data-asked="" onClick={() => setOpen(true)}>
        <Icon icon={SquareCheck} />
        <span class={styles.words} dir="auto">
          {words}
          <span class={styles.hint}>
            {[t('guide.asked', { time: format.clock(at) }), answer && t('guide.answered', { answer })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {question.answer !== 'spoken' && <Icon icon={PencilLine} />}
      </button>
      <Sheet open={open} title={words} closeLabel={t('kit.close')} onClose={() => setOpen(false)}>
        <Stack>
          <Hear question={question} />
          <AnswerForm
            place={guide.place(question.id)}
            question={question}
            answer={guide.answers[question.id]}
            onAnswer={(value) => guide.answer(question.id, value)}
          />
          <Button icon={MessageCircle} onClick={act(() => onNow(question.id))}>
            {t('guide.moveToNow')}
          </Button>
          <Button icon={Undo2} onClick={act(() => void guide.ask(question.id, null))}>
            {t('guide.takeBack')}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
