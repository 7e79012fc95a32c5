import { CircleCheckBig, Pencil } from 'lucide';
import { BEST_THINGS, type Told } from '../../../domain/plan-parts/progress.ts';
import { mediaSort } from '../../../domain/media.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { usePlayable } from '../../../store/use-sound.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { HearButton } from '../../../ui/hear-button.tsx';
import { PhotoGrid } from '../../../ui/photo-grid.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import { useAmountWords } from '../state/amount.ts';
import { FetchVoice } from '../fetch-voice.tsx';
import { useHeadWords } from '../head-counts.tsx';
import type { CardMedia } from '../use-card-media.ts';
import { AgainstBudget } from './against-budget.tsx';
import type { ReportProps } from './report-form.tsx';
import styles from '../contest.module.css';
import { StepTicks } from './step-ticks.tsx';

/** A report as it was handed in, for whoever reads it. */
export function ReportShown({ plan, report, media }: ReportProps) {
  const { t, format } = useI18n();
  const heads = useHeadWords()(report);
  const { spent, given, currency, sent = '' } = report;
  const say = useAmountWords();
  const amount = (words: string) => say(words, currency);
  return (
    <div class={styles.report}>
      <Stack gap="tight">
        <State icon={CircleCheckBig} tone="ok">
          {t('contest.handedIn', { date: format.fullDay(sent) })}{' '}
          {plan.scope !== 'me' && t('contest.everyone')}
        </State>
        <div data-print="no">
          <ButtonRow>
            <Button icon={Pencil} onClick={() => void report.write({ sent: null })}>
              {t('contest.correct')}
            </Button>
          </ButtonRow>
        </div>
      </Stack>
      <Section title={t('contest.threeBest')}>
        {BEST_THINGS.map((field) => (
          <Thing key={field} field={field} words={report[field]} media={media} />
        ))}
      </Section>
      <Section title={t('contest.stepsDone')}>
        <StepTicks plan={plan} readOnly />
      </Section>
      {spent !== '' && (
        <Section title={t('contest.spent')}>
          <p>
            <Facts of={[amount(spent), given && t('contest.spentOf', { amount: amount(given) })]} />
          </p>
          <AgainstBudget plan={plan} spent={spent} currency={currency} />
        </Section>
      )}
      {heads !== '' && (
        <Section title={t('contest.reached')}>
          <p>{heads}</p>
        </Section>
      )}
      {(['obstacles', 'help'] as const).map((field) => (
        <Thing key={field} field={field} words={report[field]} media={media} />
      ))}
    </div>
  );
}

interface ThingProps {
  readonly field: Told;
  readonly words: string;
  readonly media: readonly CardMedia[];
}

function Thing({ field, words, media }: ThingProps) {
  const { t, format } = useI18n();
  const own = media.filter(({ card }) => card === field);
  const sounds = usePlayable(own.map(({ item }) => item));
  if (own.length === 0 && words.trim() === '') return null;
  const title = t(`contest.${field}`);
  const withSource = own.map((each, at) => ({ ...each, src: sounds?.[at]?.src }));
  const voices = withSource.filter((each) => mediaSort(each) === 'sound');
  const photos = withSource.filter((each) => mediaSort(each) === 'picture');
  return (
    <section class={styles.thing} aria-label={title}>
      <h3 class={styles.title}>{title}</h3>
      {words.trim() !== '' && (
        <p dir="auto" class={styles.words}>
          {words}
        </p>
      )}
      {voices.map(({ item, src, duration = 0, words: written }) => (
        <div key={item.id}>
          <p data-print="only">{t('planOut.soundOf', { length: format.spoken(duration) })}</p>
          {src === undefined ? (
            <FetchVoice media={item} />
          ) : (
            <HearButton
              src={src}
              words=""
              label={t('contest.hear', { length: format.clock(duration) })}
              stopLabel={t('contest.stopHearing')}
              lang=""
            />
          )}
          {written.trim() !== '' && <p dir="auto">{written}</p>}
        </div>
      ))}
      {photos.length > 0 && (
        <PhotoGrid
          label={title}
          absent={t('capture.photoAbsent')}
          photos={photos.map(({ item, src, words: written }) => {
            const called = t('contest.photoOf', { what: title, time: format.time(item.at) });
            return { id: item.id, src, alt: written.trim() || called, caption: written.trim() || called };
          })}
        />
      )}
    </section>
  );
}
