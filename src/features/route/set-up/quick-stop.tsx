import { Lock, Plus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ACTIVITY_TYPES } from '../../../domain/activity.ts';
import { sameJson } from '../../../domain/json.ts';
import { rankBetween } from '../../../domain/rank.ts';
import { readSpan } from '../../../domain/read-time.ts';
import { EMPTY_LINE, stopDraftId, type StopLine, stopLineOf } from '../../../domain/stop-draft.ts';
import { programmeOf } from '../../../domain/today.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { kindOfStop } from '../../../i18n/stop-words.ts';
import type { Item } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useDraft } from '../../../store/use-draft.tsx';
import { type Programme, programmeFrom } from '../../../store/use-programme.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { State } from '../../../ui/state.tsx';
import { plainWords } from '../import/guess.ts';
import { useEdit } from '../use-edit.ts';
import styles from './set-up.module.css';

export interface QuickStopProps {
  readonly day: string;
  readonly dayName: string;
  readonly programme: Programme;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** A stop in one line; Enter adds it, and the next one can be written right away. What was typed and not added is kept for whoever typed it. */
export function QuickStop(props: QuickStopProps) {
  const id = stopDraftId(props.day);
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(async ({ queries }) => ({ item: await queries.get({ scope: 'me', id }) }), [id]);
  return read ? <Line key={id} {...props} item={read.item} /> : null;
}

function Line({ day, dayName, programme, say, onClose, item }: QuickStopProps & { item: Item | undefined }) {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const add = useAdd(day);
  const { typed, change, flush } = useLine(day, item);
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const write = (part: Partial<StopLine>) => change({ ...latest.current, ...part });
  const isHour = typed.hours.trim() === '' || readSpan(typed.hours) !== undefined;
  const isNamed = typed.title.trim() !== '' || typed.type !== '';
  const submit = async () => {
    setTried(true);
    if (!isHour || !isNamed) return form.current?.querySelectorAll('input')[isHour ? 1 : 0]?.focus();
    // In this order: what is still on its way to the draft must not come after it was emptied.
    await flush();
    if (!(await add(typed))) return;
    say(
      t('setup.added', {
        what: typed.title.trim() || kindOfStop(t, { type: typeNamed(typed.type) }),
        day: dayName,
      }),
    );
    if (sameJson(latest.current, typed)) change(EMPTY_LINE);
    await flush();
    setTried(false);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      class={styles.quick}
      noValidate
      aria-label={t('setup.quickOf', { day: dayName })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={t('setup.hoursField')}
        hint={t('setup.hoursHint')}
        error={tried && !isHour ? t('setup.hoursWrong', { words: typed.hours }) : undefined}
        value={typed.hours}
        onInput={(hours) => write({ hours })}
        autoComplete="off"
        dir="auto"
      />
      <Field
        label={t('setup.titleField')}
        error={tried && !isNamed ? t('setup.titleMissing') : undefined}
        value={typed.title}
        onInput={(title) => write({ title })}
        autoCapitalize="sentences"
        dir="auto"
      />
      <Select
        label={t('route.type')}
        options={[
          { value: '', label: t('route.choose') },
          ...ACTIVITY_TYPES.map((type) => ({ value: type, label: kindOfStop(t, { type }) })),
        ]}
        value={typed.type}
        onChange={(type) => write({ type })}
      />
      <Field
        label={t('route.place')}
        value={typed.place}
        suggestions={[...programme.places.values()].map(({ name }) => name)}
        onInput={(place) => write({ place })}
        autoComplete="off"
        dir="auto"
      />
      {!sameJson(typed, EMPTY_LINE) && <State icon={Lock}>{t('setup.notAdded')}</State>}
      <ButtonRow>
        <Button type="submit" kind="act" icon={Plus}>
          {t('setup.add')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('kit.close')}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** The line as it stands, which is kept as it is typed. */
function useLine(day: string, item: Item | undefined) {
  const edit = useEdit({ scope: 'me', kind: 'stop_draft', id: stopDraftId(day), initial: { day } });
  const held = item?.values['line'];
  const typing = useTyped<StopLine>({ ...edit.of, field: 'line' }, held);
  const draft = useDraft(stopLineOf(item?.values ?? {}), (line) => edit.write({ line }), typing);
  return { typed: draft.value, change: draft.change, flush: draft.flush };
}

const typeNamed = (words: string) => ACTIVITY_TYPES.find((type) => type === words);

/** Writes the stop, and the place where the route has none of that name, in one act. */
function useAdd(day: string) {
  const { t } = useI18n();
  const { act } = useActs();
  const { newId, queries } = useStore();
  return async ({ hours, title, type, place }: StopLine): Promise<boolean> => {
    const name = place.trim();
    // Asked anew: whoever types fast is ahead of the screen, and a place must not be made twice.
    const { activities, places } = programmeFrom(await queries.ofKind(['activity', 'place']));
    const known = [...places.values()].find((each) => plainWords(each.name) === plainWords(name));
    const where = name === '' ? undefined : (known?.id ?? newId());
    const last = programmeOf(activities, day).at(-1)?.rank ?? null;
    const span = readSpan(hours);
    const fields = {
      day,
      title: title.trim(),
      rank: rankBetween(last, null, Math.random),
      ...(type && { type }),
      ...(span && { time: { from: span.from, ...(span.to && { to: span.to }) } }),
      ...(where && { place: where }),
    };
    const on = { scope: 'programme' } as const;
    return act(t('setup.addAct', { what: title.trim() || kindOfStop(t, { type: typeNamed(type) }) }), [
      ...(where && !known ? [{ ...on, kind: 'place', id: where, fields: { name } }] : []),
      { ...on, kind: 'activity', id: newId(), fields },
    ]);
  };
}
