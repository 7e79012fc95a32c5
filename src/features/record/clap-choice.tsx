import { Check, Play } from 'lucide';
import { useState } from 'preact/hooks';
import { base64ToBytes } from '../../merge/bytes.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Player } from '../../ui/player.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { Chosen } from './use-import.ts';

/** Heard a little before, so that the ear is ready, ms. */
const BEFORE = 1500;
const FINE = 100;

export interface ClapChoiceProps {
  readonly chosen: Chosen;
  /** ms in the file */
  readonly value: number | undefined;
  readonly onChange: (at: number) => void;
}

/** Where the clap is in the file: the most sudden moments are offered, any other can be picked by ear or in the drawing. */
export function ClapChoice({ chosen: { src, sound }, value, onChange }: ClapChoiceProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [at, setAt] = useState(0);
  const [request, setRequest] = useState<{ segment: number; ms: number; nonce: number } | undefined>(
    undefined,
  );
  const play = (ms: number) =>
    setRequest({ segment: 0, ms: Math.max(0, ms - BEFORE), nonce: (request?.nonce ?? 0) + 1 });
  const fine = (ms: number) => `${format.clock(ms)}${format.number((ms % 1000) / 1000).slice(1, 3)}`;
  const peaks = sound.peaks && base64ToBytes(sound.peaks.data);
  return (
    <Section title={t('capture.clapWhere')}>
      <Stack>
        <p>{t('capture.clapHint')}</p>
        <Player
          segments={[{ src, durationMs: sound.duration }]}
          labels={playerLabels(i18n)}
          peaks={peaks}
          marks={value === undefined ? [] : [value]}
          waveLabel={t('capture.clapWave')}
          request={request}
          onTime={setAt}
        />
        {sound.onsets.length > 0 && (
          <ButtonRow>
            {sound.onsets.map((onset) => (
              <Button
                key={onset.at}
                icon={Play}
                aria-pressed={value === onset.at}
                onClick={() => {
                  onChange(onset.at);
                  play(onset.at);
                }}
              >
                {t('capture.clapPerhaps', { time: fine(onset.at) })}
              </Button>
            ))}
          </ButtonRow>
        )}
        <ButtonRow>
          <Button icon={Check} onClick={() => onChange(Math.round(at))}>
            {t('capture.clapHere', { time: fine(at) })}
          </Button>
          {value !== undefined && (
            <>
              <Button onClick={() => onChange(Math.max(0, value - FINE))}>{t('capture.clapEarlier')}</Button>
              <Button onClick={() => onChange(Math.min(sound.duration, value + FINE))}>
                {t('capture.clapLater')}
              </Button>
            </>
          )}
        </ButtonRow>
        <p role="status">{value !== undefined && t('capture.clapAt', { time: fine(value) })}</p>
      </Stack>
    </Section>
  );
}
