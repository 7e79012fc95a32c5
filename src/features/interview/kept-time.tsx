import { FileAudio, Timer } from 'lucide';
import { KEPT_TYPE } from '../../capture/keeping.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** How long time can go on being kept after the page was closed, ms. */
const GOES_ON = 6 * 3_600_000;

/** The time that is kept for sound on another device; undefined where there is none. */
export function useKeptTime(interview: string): Item | undefined {
  const media = useQuery(({ queries }) => queries.linkedTo(interview, 'media'), [interview]) ?? [];
  return media.find(({ values }) => values['type'] === KEPT_TYPE);
}

/** Time was kept for sound on another device: the way to bring that sound in, and for a while to go on. */
export function KeptTime({ item }: { item: Item }) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const recorder = useRecorder();
  const may = useMayWrite(item.scope) && item.state === 'live';
  const waiting = useKeptTime(item.id);
  if (!waiting || !may) return null;
  const { started = 0, kept, segment } = mediaOf(waiting.values);
  const goOn = () =>
    void recorder.keepTime({
      owner: item.id,
      scope: item.scope,
      bitrate: 0,
      segment,
      before: { media: waiting.id, started },
    });
  const mayGoOn = kept === undefined && now() - started < GOES_ON && recorder.state.value.name === 'idle';
  return (
    <Notice
      live={false}
      action={
        <>
          <LinkButton
            kind="act"
            icon={FileAudio}
            href={`/import?into=${item.scope}/${item.id}&time=${waiting.id}`}
          >
            {t('capture.keptBring')}
          </LinkButton>
          {mayGoOn && (
            <Button icon={Timer} onClick={goOn}>
              {t('capture.keptGoOn')}
            </Button>
          )}
        </>
      }
    >
      {kept === undefined
        ? t('capture.keptOpen', { time: format.time(started) })
        : t('capture.kept', { time: format.time(started), length: format.clock(kept) })}
    </Notice>
  );
}
