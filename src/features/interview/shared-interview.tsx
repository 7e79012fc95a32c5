import { Play } from 'lucide';
import { useRef } from 'preact/hooks';
import { interviewWords } from '../../domain/captured.ts';
import { lineOf } from '../../domain/line.ts';
import { markOf } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { citedOf } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Player, type PlayerHandle } from '../../ui/player.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './afterwards.module.css';
import { joinPeaks } from './join-peaks.ts';
import { NoteRow } from './moment-rows.tsx';
import { SharedPhotos } from './shared-photos.tsx';
import { MissingSound } from './missing-sound.tsx';
import { TakeBackShared } from './take-back-shared.tsx';
import { type Moments, useMoments } from './use-moments.ts';

/** An interview that somebody shared with everyone on the route: to hear and read, as far as its permission goes. */
export function SharedInterview({ item }: { item: Item }) {
  const { t, format } = useI18n();
  const cited = useQuery(
    async (store) => ({ found: await citedOf(store, item.id) }),
    [item.id, item.changed],
  );
  const all = useMoments(item);
  if (cited === undefined || all === undefined) return null;
  const agreed = cited.found?.agreed;
  const title = agreed?.words ? interviewWords(item.values, agreed.name) : '';
  return (
    <div class={styles.page}>
      <Header
        title={title || t('interview.title')}
        subtitle={format.moment(item.at)}
        back={{ href: '/notebook', label: t('shell.notebook') }}
      />
      <Stack gap="wide">
        <Notice live={false}>{agreed?.words ? t('listen.isCopy') : t('listen.takenBack')}</Notice>
        {agreed?.words && <Heard all={all} sound={agreed.sound} />}
        {agreed?.words && <SharedPhotos photos={photosIn(all)} agreed={agreed} />}
        {agreed?.words && <TakeBackShared item={item} />}
      </Stack>
    </div>
  );
}

function Heard({ all, sound }: { all: Moments; sound: boolean }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const sounds = sound ? all.sounds : [];
  const playable = usePlayable(sounds);
  const player = useRef<PlayerHandle>(null);
  if (playable === undefined) return null;
  const missing = sounds.filter((_, at) => playable[at]?.src === undefined);
  const said = saidIn(all);
  const canPlay = sounds.length > missing.length;
  const notes = all.moments.filter(({ kind }) => kind === 'note');
  return (
    <>
      <Section title={t('listen.lines')}>
        <Stack>
          {missing.length > 0 && <MissingSound sounds={missing} />}
          {canPlay && (
            <Player
              segments={playable}
              labels={playerLabels(i18n)}
              peaks={joinPeaks(sounds.map(({ values }) => mediaOf(values)))}
              handle={player}
            />
          )}
          <ol class={styles.times}>
            {said.map(({ id, at, words, other }) => (
              <li key={id} class={styles.mark}>
                {at !== undefined && canPlay && (
                  <span>
                    <Button
                      kind="plain"
                      icon={Play}
                      aria-label={t('listen.playLine', { time: format.clock(at) })}
                      onClick={() => player.current?.playFrom(at)}
                    >
                      {format.clock(at)}
                    </Button>
                  </span>
                )}
                <p data-spoken="" dir="auto" class={styles.words}>
                  {words}
                </p>
                {other && <p dir="auto">{other}</p>}
              </li>
            ))}
          </ol>
        </Stack>
      </Section>
      {notes.length > 0 && (
        <Section title={t('interview.notes')}>
          <ol class={styles.times} aria-label={t('interview.notes')}>
            {notes.map((moment) => {
              const note = all.items.get(moment.id);
              const play =
                canPlay && moment.at !== undefined ? () => player.current?.playFrom(moment.from) : undefined;
              return note && <NoteRow key={moment.id} moment={moment} note={note} play={play} />;
            })}
          </ol>
        </Section>
      )}
    </>
  );
}

/** In the order of the sound. */
function photosIn({ moments, items }: Moments): Item[] {
  return moments.flatMap(({ kind, id }) => (kind === 'photo' ? (items.get(id) ?? []) : []));
}

/** What was written down, lines and marks, in the order of the sound. */
function saidIn({ lines, marks, whole }: Moments) {
  const all = [
    ...lines.map(({ item }) => ({ id: item.id, ...lineOf(item.values) })),
    ...marks.map(({ id, values }) => ({ ...markOf(values), id, other: '' })),
  ];
  return all
    .filter(({ words }) => words !== '')
    .map(({ id, media, at, words, other }) => ({ id, at: whole(media, at ?? 0), words, other }))
    .sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
}
