import { Check, RefreshCw } from 'lucide';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Changes } from '../../store/use-changes.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { useChangeWords } from './use-change-words.ts';

/** Who was away for long sees the first few here, and the rest in the route. */
const SHOWN = 6;

export interface ChangesCardProps {
  changes: Changes;
  programme: Programme;
}

/** What others changed in the programme since this person last looked, until they say that they have seen it. */
export function ChangesCard({ changes: { list, seen }, programme }: ChangesCardProps) {
  const { t } = useI18n();
  if (list.length === 0) return null;
  const more = list.length - SHOWN;
  return (
    <Card
      title={t('today.changes')}
      actions={
        <Button icon={Check} onClick={() => void seen()}>
          {t('today.changesSeen')}
        </Button>
      }
    >
      <List>
        {list.slice(0, SHOWN).map((changed) => (
          <ChangedRow key={changed.activity.id} changed={changed} programme={programme} />
        ))}
      </List>
      {more > 0 && <p>{t('today.moreChanges', { count: more })}</p>}
    </Card>
  );
}

function ChangedRow({ changed, programme }: { changed: ChangedStop; programme: Programme }) {
  const { t, format } = useI18n();
  const words = useChangeWords(programme)(changed);
  const { activity } = changed;
  const date = programme.days.find(({ id }) => id === activity.day)?.date;
  const when = [date && format.day(date), timeOfStop(t, activity.time)].filter(Boolean).join(' ');
  return (
    <Row
      href={`/stop/${activity.id}`}
      icon={RefreshCw}
      title={titleOfStop(t, activity)}
      whole
      meta={<Facts of={[...words, when]} />}
    />
  );
}
