import { Milestone, Sprout } from 'lucide';
import { useState } from 'preact/hooks';
import type { KnownRoute } from '../../domain/sample/known/facts.ts';
import { KNOWN_ROUTES, NEPAL_2014 } from '../../domain/sample/known/known.ts';
import { sayIn } from '../../domain/sample/phrase.ts';
import { countryName } from '../../i18n/place-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { SampleDates } from './open-sample.ts';
import { type SampleProps, useSamples } from './use-samples.ts';

/** Routes that took place, by name, country and year, each to be opened on this week's dates or on its own. */
export function SampleList(props: SampleProps) {
  const { t } = useI18n();
  const look = useSamples(props);
  const [dates, setDates] = useState<SampleDates>('week');
  const open = (facts?: KnownRoute) => void look(facts, dates);
  return (
    <Stack>
      <p>{t('start.samplesSay')}</p>
      <Choice
        legend={t('start.sampleDates')}
        options={[
          { value: 'week', label: t('start.datesWeek') },
          { value: 'own', label: t('start.datesOwn') },
        ]}
        value={dates}
        onChange={setDates}
      />
      <List>
        {KNOWN_ROUTES.map((facts) => (
          <SampleRow key={facts.id} facts={facts} onOpen={() => open(facts)} />
        ))}
        <SampleRow facts={NEPAL_2014} note={t('start.withVoices')} onOpen={() => open()} />
      </List>
    </Stack>
  );
}

interface RowProps {
  readonly facts: Pick<KnownRoute, 'name' | 'countries' | 'start'>;
  readonly note?: string;
  readonly onOpen: () => void;
}

function SampleRow({ facts: { name, countries, start }, note, onOpen }: RowProps) {
  const { lang, format } = useI18n();
  const where = format.list(countries.map((code) => countryName(lang, code)));
  return (
    <Row
      whole
      icon={note ? Sprout : Milestone}
      title={sayIn(lang)(name)}
      meta={[where, start.slice(0, 4), note].filter(Boolean).join(' · ')}
      onClick={onOpen}
    />
  );
}
