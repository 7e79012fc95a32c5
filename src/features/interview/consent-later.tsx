import { useRef, useState } from 'preact/hooks';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { spotOf } from '../../ui/playlist.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { ConsentGroup, type GroupAct } from './consent-group.tsx';
import { useAnswer } from './use-consents.ts';
import { useErase } from './use-erase.tsx';

/** Afterwards: somebody had joined whom nobody noted, or says no only now. */
export function ConsentLater({ item }: { item: Item }) {
  const erase = useErase(item);
  const [asks, setAsks] = useState(false);
  const waiting = useRef<((id: string | undefined) => void) | undefined>(undefined);
  const settle = (id: string | undefined) => {
    setAsks(false);
    waiting.current?.(id);
    waiting.current = undefined;
  };
  const join = () =>
    new Promise<string | undefined>((resolve) => {
      waiting.current = resolve;
      setAsks(true);
    });
  return (
    <>
      <ConsentGroup
        scope={item.scope}
        id={item.id}
        onJoin={join}
        onRefuse={() => void erase('refused')}
        bar={(acts) => <GroupActs acts={acts} />}
      />
      {asks && <JoinSheet item={item} onDone={settle} />}
    </>
  );
}

function GroupActs({ acts }: { acts: readonly GroupAct[] }) {
  return (
    <ButtonRow>
      {acts.map(({ label, icon, onSelect }) => (
        <Button key={label} icon={icon} onClick={onSelect}>
          {label}
        </Button>
      ))}
    </ButtonRow>
  );
}

/** Asks for the moment at which somebody joined. */
function JoinSheet({ item, onDone }: { item: Item; onDone: (id: string | undefined) => void }) {
  const { t } = useI18n();
  const store = useStore();
  const answer = useAnswer();
  const [words, setWords] = useState('0:00');
  const [isWrong, setWrong] = useState(false);
  const join = async () => {
    const joined = await momentOf(store, item, msOf(words));
    if (joined === undefined) return setWrong(true);
    const consent = store.newId();
    const { scope, id } = item;
    if (await answer({ scope, id, consent }, { joined }, joined)) onDone(consent);
  };
  return (
    <Sheet open title={t('consent.joined')} closeLabel={t('kit.close')} onClose={() => onDone(undefined)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <Stack>
          <Field
            label={t('consent.joinWhen')}
            hint={t('consent.joinWhenHint')}
            error={isWrong ? t('consent.joinWhenWrong') : undefined}
            value={words}
            onInput={setWords}
            inputMode="numeric"
            dir="ltr"
          />
          <Button kind="act" type="submit">
            {t('consent.joinAsk')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

/** `12:30`, `1:02:30` or plain minutes, in ms; undefined where it reads as none. */
function msOf(words: string): number | undefined {
  const parts = words.trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const [hours, minutes, seconds] = [
    parts.length === 3 ? Number(parts[0]) : 0,
    Number(parts.length === 3 ? parts[1] : parts[0]),
    parts.length > 1 ? Number(parts.at(-1)) : 0,
  ];
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** A moment of the whole as one of a media record; undefined past its end, or where there is no sound. */
async function momentOf({ queries }: RouteStore, item: Item, at: number | undefined) {
  const linked = await queries.linkedTo(item.id, 'media');
  const sounds = linked
    .map((one) => ({ id: one.id, ...mediaOf(one.values) }))
    .filter((one) => mediaSort(one) === 'sound' && one.owner === item.id)
    .sort((a, b) => a.segment - b.segment);
  const segments = sounds.map(({ duration = 0 }) => ({ src: undefined, durationMs: duration }));
  const total = segments.reduce((sum, { durationMs }) => sum + durationMs, 0);
  if (at === undefined || at >= total) return undefined;
  const { segment, ms } = spotOf(segments, at);
  const sound = sounds[segment];
  return sound && { media: sound.id, at: Math.round(ms), segment: sound.segment };
}
