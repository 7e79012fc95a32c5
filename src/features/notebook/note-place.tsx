import { Mic } from 'lucide';
import { type Activity } from '../../domain/activity.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import type { Note } from '../../domain/note.ts';
import { programmeOf } from '../../domain/today.ts';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import type { Scope } from '../../protocol/names.ts';
import { agreedOf } from '../../store/cited.ts';
import type { Item, Json } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { called } from './called.ts';
import { FieldVersions } from './field-versions.tsx';
import { stopFields } from './use-note.ts';

interface NoteStopProps {
  readonly note: Note;
  readonly item: Item | undefined;
  readonly programme: Programme | undefined;
  readonly onChange: (fields: Readonly<Record<string, Json>>) => void;
}

/** The stop that a note belongs to. */
export function NoteStop({ note, item, programme, onChange }: NoteStopProps) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!programme || programme.activities.length === 0) return null;
  const stops = stopOptions(i18n, programme);
  return (
    <>
      <Select
        label={t('notebook.stop')}
        options={[{ value: '', label: t('notebook.noStop') }, ...stops]}
        value={note.activity ?? ''}
        onChange={(stop) =>
          onChange(
            stop === '' ? { activity: null, case: null } : { case: null, ...stopFields(programme, stop) },
          )
        }
      />
      {item && (
        <FieldVersions
          item={item}
          field="activity"
          show={(value) => stops.find((stop) => stop.value === value)?.label ?? t('notebook.noStop')}
        />
      )}
    </>
  );
}

/** Every stop in the order of the road: "3 · 14:00 · Field visit: the slope". */
function stopOptions({ t }: Pick<I18n, 't'>, { days, activities }: Programme) {
  const nameOf = ({ type, title, time }: Listed<Activity>, number: number | undefined) => {
    const kind = type ? t(`words.activity.${type}`) : '';
    const day = number === undefined ? '' : t('route.day', { number });
    return [day, time.from, title || kind].filter(Boolean).join(' · ');
  };
  return days.flatMap((day) =>
    programmeOf(activities, day.id).map((activity) => ({
      value: activity.id,
      label: nameOf(activity, dayNumber(days, day)),
    })),
  );
}

/** The interview that a note belongs to, and the moment in its sound. */
export function NoteMoment({ note, scope }: { note: Note; scope: Scope }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { interview, media, at } = note;
  const found = useQuery(
    async (store) => {
      if (interview === undefined) return undefined;
      // a copy that everyone can read names an interview of the team's notebook
      const scopes: Scope[] = scope === 'commons' ? ['team', 'me'] : [scope];
      const items = await Promise.all(
        scopes.map((each) => store.queries.get({ scope: each, id: interview })),
      );
      const item = items.find((each) => each?.state === 'live');
      return item && { item, agreed: await agreedOf(store, item) };
    },
    [interview, scope],
  );
  if (!found) return null;
  const { item, agreed } = found;
  const name = called(i18n, item, agreed);
  const place = media && at !== undefined ? `?${new URLSearchParams({ media, from: String(at) })}` : '';
  return (
    <p>
      <LinkButton href={`/interview/${item.scope}/${item.id}${place}`} icon={Mic}>
        {at === undefined
          ? t('notebook.ofInterview', { title: name })
          : t('notebook.moment', { time: format.clock(at), title: name })}
      </LinkButton>
    </p>
  );
}
