import { NotebookPen } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { CAPTURED_KINDS, capturedOf } from '../../domain/captured.ts';
import { capturedRow } from '../../i18n/captured-row.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type Listable, listable } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { useZones } from '../../store/use-route-time.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { Card } from '../../ui/card.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

const SHOWN = 3;

export interface TodaysNotesProps {
  /** of which day, `YYYY-MM-DD` */
  date: string;
  /** IANA, where the route is */
  zone: string;
  /** the stop that is on now: a new note is tied to it */
  activity: string | undefined;
  /** the day has gone or is still to come: nothing is written into it here */
  other: boolean;
  /** what stands below; it waits until the notes are read, so that nothing moves under a thumb */
  children?: ComponentChildren;
}

/** What was heard and written on a day, the last few, and today a way to write more. */
export function TodaysNotes({ date, zone, activity, other, children }: TodaysNotesProps) {
  const { t } = useI18n();
  const { newId } = useStore();
  const scope = useCaptureScope();
  const zones = useZones();
  const id = useMemo(newId, [newId]);
  const items = useQuery(
    async (store) => {
      const captured = await store.queries.ofKind(CAPTURED_KINDS);
      const all = await listable(
        store,
        captured.filter((item) => !isCopy(item) && zones.clock(item.at, zone).date === date),
      );
      return { count: all.length, shown: all.slice(0, SHOWN) };
    },
    [date, zone, zones],
  );
  if (other && !items?.count) return <>{children}</>;
  const title = t(other ? 'today.notesThen' : 'today.notes');
  const query = activity === undefined ? '' : `?activity=${encodeURIComponent(activity)}`;
  return (
    <>
      <Card
        title={title}
        // What is still being read comes below it: it stays where a thumb has seen it.
        actionsFirst
        actions={
          !other && (
            <LinkButton href={`/note/${scope}/${id}${query}`} icon={NotebookPen}>
              {t('today.writeNote')}
            </LinkButton>
          )
        }
      >
        {items?.count === 0 && <p>{t('today.noNotes')}</p>}
        {items && items.count > 0 && (
          <>
            {!other && <p>{t('today.notesCount', { count: items.count })}</p>}
            <List label={title}>
              {items.shown.map((called) => (
                <CapturedRow key={called.item.key} {...called} />
              ))}
            </List>
            {items.count > SHOWN && <LinkButton href="/notebook">{t('today.allNotes')}</LinkButton>}
          </>
        )}
      </Card>
      {items && children}
    </>
  );
}

/** A copy for others counts once, as its original. */
function isCopy({ values }: Item): boolean {
  return typeof values['from'] === 'string';
}

function CapturedRow({ item: { scope, kind, id, values, at }, agreed }: Listable) {
  const i18n = useI18n();
  const captured = capturedOf(kind, values, agreed);
  const row = capturedRow(i18n, { kind, scope, id, ...captured }, i18n.format.time(at));
  return <Row {...row} icon={capturedIcon(kind, captured.type)} spoken={captured.spoken} />;
}
