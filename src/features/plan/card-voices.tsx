import { Play } from 'lucide';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { Player } from '../../ui/player.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CardMediaActs } from './card-media-acts.tsx';
import styles from './card-say.module.css';
import { FetchVoice } from './fetch-voice.tsx';
import { TakenAway, useTaken } from './taken-away.tsx';
import { type CardMedia, voicesOf } from './use-card-media.ts';
import { useMakers } from './use-makers.ts';

interface CardVoicesProps {
  readonly voices: readonly CardMedia[];
  /** what they speak for, where a page has several such lists */
  readonly of?: string;
}

/** What a team has spoken on a card: heard one by one or all in a row. */
export function CardVoices({ voices: all, of }: CardVoicesProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const taken = useTaken();
  const makerOf = useMakers();
  const isRunning = useRunning();
  const title = [of, t('planCards.voices')].filter(Boolean).join(': ');
  const [heard, setHeard] = useState({ segment: 0, nonce: 0 });
  const voices = voicesOf(all).filter(({ item }) => !isRunning(item.id));
  const sounds = usePlayable(voices.map(({ item }) => item));
  if (voices.length === 0 && !taken.item) return null;
  const called = (voice: CardMedia, at: number) =>
    [t('planCards.voiceOf', { number: at + 1 }), makerOf(voice)].filter(Boolean).join(' · ');
  const hear = (segment: number) => setHeard({ segment, nonce: heard.nonce + 1 });
  return (
    <Section title={title}>
      <Stack>
        <CaughtFocus label={title} shown={voices.map(({ item }) => item.id).join(' ')}>
          <ol class={styles.voices} aria-label={title}>
            {voices.map((voice, at) => (
              <li key={voice.item.id} class={styles.voice}>
                <p>
                  {called(voice, at)}
                  <br />
                  <span class={styles.who}>
                    {[format.moment(voice.item.at), voice.duration && format.clock(voice.duration)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </p>
                {sounds && sounds[at]?.src === undefined && <NotHere voice={voice} />}
                {voice.words.trim() !== '' && (
                  <p class={styles.words} dir="auto">
                    {voice.words}
                  </p>
                )}
                <CardMediaActs
                  media={voice}
                  called={called(voice, at)}
                  ask={t('planCards.writeDown')}
                  onBin={() => void taken.takeAway(voice.item)}
                >
                  {sounds?.[at]?.src !== undefined && (
                    <Button
                      icon={Play}
                      aria-label={`${t('kit.play')}: ${called(voice, at)}`}
                      onClick={() => hear(at)}
                    >
                      {t('kit.play')}
                    </Button>
                  )}
                </CardMediaActs>
              </li>
            ))}
          </ol>
        </CaughtFocus>
        {heard.nonce > 0 && sounds && voices.length > 0 && (
          <Player
            segments={sounds}
            labels={playerLabels(i18n)}
            request={{ segment: heard.segment, ms: 0, nonce: heard.nonce }}
          />
        )}
        <TakenAway taken={taken}>{t('planCards.voiceBinned')}</TakenAway>
      </Stack>
    </Section>
  );
}

/** A voice whose file is being made, or is on another phone. */
function NotHere({ voice }: { voice: CardMedia }) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const { id } = voice.item;
  const finishing = recorder.finishing.value.some(({ media }) => media === id);
  const isMade = useQuery(
    async ({ media }) => (await media.sessions('recording', 'closed')).some((each) => each.media === id),
    [id, finishing],
  );
  if (finishing || isMade) return <Waiting>{t('interview.finishing')}</Waiting>;
  if (voice.file) return <FetchVoice media={voice.item} />;
  return <p class={styles.who}>{t('interview.stillElsewhere')}</p>;
}

/** Tells what is still being spoken: it belongs to the recording, not to the list. */
function useRunning(): (media: string) => boolean {
  const recorder = useRecorder();
  const isOn = recorder.state.value.name !== 'idle';
  const running = useQuery(
    async ({ media }) => new Set((await media.sessions('recording')).map((each) => each.media)),
    [isOn],
  );
  return (media) => isOn && (running?.has(media) ?? false);
}
