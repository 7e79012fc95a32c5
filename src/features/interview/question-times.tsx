import { ChevronsLeft, ChevronsRight, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { answerWords, type Question, textIn } from '../../domain/question.ts';
import {
  askedAt,
  clockToMs,
  type QuestionSegment,
  segmentsOf,
  type SoundPart,
} from '../../domain/segments.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { questionIcon } from '../../ui/question-icon.ts';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ChosenGuide } from './chosen-guide.tsx';
import { type AskedGuide, useGuide } from './use-guide.tsx';

/** Afterwards: what was talked about when, in the order of the sound, then what was not asked. Each can be put right. */
export function QuestionTimes({ item }: { item: Item }) {
  const { t, lang, format } = useI18n();
  const guide = useGuide(item);
  const sounds = useSounds(item);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const segments = segmentsOf(guide, sounds);
  const timed = new Map(segments.map((segment) => [segment.question, segment]));
  const questions = [...guide.questions, ...guide.beside];
  const inOrder = [...questions].sort(
    (a, b) => (timed.get(a.id)?.from ?? Infinity) - (timed.get(b.id)?.from ?? Infinity) || 0,
  );
  const chosen = questions.find(({ id }) => id === open);
  const meta = ({ id, ...question }: Question) => {
    const segment = timed.get(id);
    const when = segment
      ? t('guide.from', { from: format.clock(segment.from), to: format.clock(segment.to) })
      : t('guide.notTimed');
    const answer = answerWords(question, guide.answers[id], lang);
    return [when, answer && t('guide.answered', { answer })].filter(Boolean).join(' · ');
  };
  const isTalked = ({ id }: Question) => timed.has(id) || guide.answers[id] !== undefined;
  const talked = inOrder.filter(isTalked);
  const others = inOrder.filter((question) => !isTalked(question));
  const row = (question: Question) => (
    <Row
      key={question.id}
      icon={questionIcon(question.icon)}
      whole
      title={textIn(question.text, lang).words || t('guide.wordless')}
      meta={isTalked(question) ? meta(question) : undefined}
      onClick={() => setOpen(question.id)}
    />
  );
  return (
    <Section title={t('guide.times')} jump={t('today.questions')}>
      <Stack gap="tight">
        <ChosenGuide item={item} />
        {segments.length === 0 && <p>{t('guide.noTimes')}</p>}
        {talked.length > 0 && <List label={t('guide.times')}>{talked.map(row)}</List>}
        {others.length > 0 && (
          <Fold summary={t('guide.notTimed')}>
            <List label={t('guide.notTimed')}>{others.map(row)}</List>
          </Fold>
        )}
      </Stack>
      <Sheet
        open={chosen !== undefined}
        title={chosen ? textIn(chosen.text, lang).words || t('guide.wordless') : ''}
        closeLabel={t('kit.close')}
        onClose={() => setOpen(undefined)}
      >
        {chosen && (
          <Correct
            key={chosen.id}
            question={chosen}
            guide={guide}
            sounds={sounds}
            segment={timed.get(chosen.id)}
          />
        )}
      </Sheet>
    </Section>
  );
}

/** The runs of the recorder that belong to an interview, in their order. */
function useSounds(item: Item): readonly SoundPart[] {
  const linked = useQuery(({ queries }) => queries.linkedTo(item.id, 'media'), [item.id]) ?? [];
  return linked
    .filter(({ scope, values }) => scope === item.scope && mediaSort(mediaOf(values)) === 'sound')
    .map(({ id, at, values }) => ({ ...mediaOf(values), id, at }))
    .filter(({ owner }) => owner === item.id)
    .sort((a, b) => a.segment - b.segment || a.at - b.at)
    .map(({ id, duration }) => ({ id, durationMs: duration ?? 0 }));
}

interface CorrectProps {
  readonly question: Question;
  readonly guide: AskedGuide;
  readonly sounds: readonly SoundPart[];
  readonly segment: QuestionSegment | undefined;
}

const STEP = 5000;

function Correct({ question, guide, sounds, segment }: CorrectProps) {
  const { t, format } = useI18n();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isFault, setFault] = useState(false);
  const total = sounds.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const put = (whole: number | undefined) => {
    const at = whole !== undefined && whole <= total ? askedAt(sounds, whole) : undefined;
    setFault(at === undefined);
    if (at === undefined) return;
    setTyped(undefined);
    void guide.ask(question.id, at);
  };
  const length = format.clock(total);
  return (
    <Stack>
      <AnswerForm
        place={guide.place(question.id)}
        question={question}
        answer={guide.answers[question.id]}
        onAnswer={(value) => guide.answer(question.id, value)}
      />
      {sounds.length > 0 && (
        <Field
          label={t('guide.at')}
          hint={t('guide.atHint', { length })}
          error={isFault ? t('guide.atFault', { length }) : undefined}
          value={typed ?? (segment ? format.clock(segment.from) : '')}
          inputMode="text"
          onInput={setTyped}
          onBlur={() => typed !== undefined && typed !== '' && put(clockToMs(typed))}
        />
      )}
      {segment && (
        <ButtonRow>
          <Button icon={ChevronsLeft} mirror onClick={() => put(Math.max(0, segment.from - STEP))}>
            {t('guide.earlier')}
          </Button>
          <Button icon={ChevronsRight} mirror onClick={() => put(Math.min(total, segment.from + STEP))}>
            {t('guide.later')}
          </Button>
          <Button icon={Undo2} onClick={() => void guide.ask(question.id, null)}>
            {t('guide.takeBack')}
          </Button>
        </ButtonRow>
      )}
    </Stack>
  );
}
