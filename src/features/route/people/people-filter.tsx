import { X } from 'lucide';
import { NONE_SAID, placeOnRoute, type Roster, type RosterFilter } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './people.module.css';
import { useCountries } from './use-roster.ts';

export interface PeopleFilterProps {
  roster: Roster;
  filter: RosterFilter;
  onChoose: (next: RosterFilter) => void;
}

const FIELDS = ['organisation', 'country', 'team'] as const;
const EVERYBODY: RosterFilter = { organisation: '', country: '', team: '' };

/** By who sends them, by country and by plan team: only where there are several, or some of whom nothing is said. */
export function PeopleFilter({ roster, filter, onChoose }: PeopleFilterProps) {
  const { t, lang, format } = useI18n();
  const wordsOf = useFilterWords(roster);
  const places = roster.people.map((person) => placeOnRoute(person, roster));
  const choices = FIELDS.map((field) => {
    const said = [...new Set([...places.map((place) => place[field]), filter[field]])];
    const options = said
      .filter((value) => value !== '' && value !== NONE_SAID)
      .map((value) => ({ value, label: wordsOf(field, value) }))
      .sort((a, b) => a.label.localeCompare(b.label, lang));
    const some = said.includes('') && options.length > 0;
    return { field, options, lacks: places.some((place) => place[field] === '') && some };
  }).filter(({ options, lacks }) => options.length > 1 || lacks);
  const active = FIELDS.filter((field) => filter[field] !== '');
  if (choices.length === 0) return null;
  return (
    <Fold
      summary={
        active.length === 0
          ? t('roster.filter')
          : t('roster.filterBy', { what: format.list(active.map((field) => wordsOf(field, filter[field]))) })
      }
    >
      <div class={styles.filters}>
        {choices.map(({ field, options, lacks }) => (
          <Select
            key={field}
            label={t(`roster.${field}`)}
            options={[
              { value: '', label: t('roster.filterAll') },
              ...options,
              ...(lacks ? [{ value: NONE_SAID, label: t('roster.filterNone') }] : []),
            ]}
            value={filter[field]}
            onChange={(value) => onChoose({ ...filter, [field]: value })}
          />
        ))}
      </div>
      {active.length > 0 && (
        <ButtonRow>
          <Button kind="plain" icon={X} onClick={() => onChoose(EVERYBODY)}>
            {t('roster.filterOff')}
          </Button>
        </ButtonRow>
      )}
    </Fold>
  );
}

function useFilterWords({ teams }: Pick<Roster, 'teams'>) {
  const { t } = useI18n();
  const { show } = useCountries();
  return (field: keyof RosterFilter, value: string) => {
    if (value === NONE_SAID) return `${t(`roster.${field}`)}: ${t('roster.filterNone')}`;
    if (field === 'country') return show(value);
    if (field === 'team') return teams.find(({ id }) => id === value)?.name || t('roster.unnamed');
    return value;
  };
}
