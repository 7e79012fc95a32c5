import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { ACTIVITY_TYPES } from '../../../domain/activity.ts';
import { rankBetween } from '../../../domain/rank.ts';
import { readSpan } from '../../../domain/read-time.ts';
import { programmeOf } from '../../../domain/today.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { kindOfStop } from '../../../i18n/stop-words.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { type Programme, programmeFrom } from '../../../store/use-programme.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { plainWords } from '../import/guess.ts';
import styles from './set-up.module.css';

export interface QuickStopProps {
  readonly day: string;
  readonly dayName: string;
  readonly programme: Programme;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

const EMPTY = { hours: '', title: '', type: '', place: '' };

/** A stop in one line; Enter adds it, and the next one can be written right away. */
export function QuickStop({ day, dayName, programme, say, onClose }: QuickStopProps) {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const add = useAdd(day);
  const write = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }));
  const isHour = typed.hours.trim() === '' || readSpan(typed.hours) !== undefined;
  const isNamed = typed.title.trim() !== '' || typed.type !== '';
  const submit = async () => {
    setTried(true);
    if (!isHour || !isNamed) return form.current?.querySelectorAll('input')[isHour ? 1 : 0]?.focus();
    if (!(await add(typed))) return;
    say(
      t('setup.added', {
        what: typed.title.trim() || kindOfStop(t, { type: typeNamed(typed.type) }),
        day: dayName,
      }),
    );
    setTyped(EMPTY);
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

const typeNamed = (words: string) => ACTIVITY_TYPES.find((type) => type === words);

/** Writes the stop, and the place where the route has none of that name, in one act. */
function useAdd(day: string) {
  const { t } = useI18n();
  const { act } = useActs();
  const { newId, queries } = useStore();
  return async ({ hours, title, type, place }: typeof EMPTY): Promise<boolean> => {
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
