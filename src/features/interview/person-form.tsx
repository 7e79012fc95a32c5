import { UserCheck, UserPlus } from 'lucide';
import { jsonWords } from '../../domain/json-words.ts';
import { foldedWords } from '../../domain/search.ts';
import { AGE_BANDS, detailsId, GENDERS } from '../../domain/person.ts';
import type { KnownPerson, People } from '../../domain/people.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json } from '../../store/types.ts';
import { usePeople, type SpeakerItem } from '../../store/use-people.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type InterviewRef, renamePermission } from './consent-answer.ts';
import { SavedField, type SavedFieldProps } from './saved-field.tsx';
import { addPerson, choosePerson, pseudonymChange } from './speaker-write.ts';

export interface PersonFormProps {
  readonly interview: InterviewRef;
  readonly id: string;
  readonly speaker: SpeakerItem | undefined;
  /** of the record of who speaks */
  readonly fields: Pick<SavedFieldProps, 'of' | 'values' | 'write'>;
}

/** Someone by name: one of those whom the team knows, or somebody new. */
export function PersonForm({ interview, id, speaker, fields }: PersonFormProps) {
  const { t } = useI18n();
  const people = usePeople();
  const known = people.get(speaker?.person ?? '');
  if (known) return <KnownFields person={known} interview={interview} />;
  return (
    <>
      <SavedField
        {...fields}
        field="name"
        label={t('people.name')}
        hint={t('people.nameHint')}
        autoCapitalize="words"
        suggestions={[...new Set([...people.values()].map(({ name }) => name))].filter((name) => name !== '')}
      />
      {/* What a participant notes is their own: they read no list of the team's. */}
      {interview.scope === 'team' && (
        <FromList interview={interview} id={id} name={speaker?.name.trim() ?? ''} people={people} />
      )}
    </>
  );
}

interface FromListProps {
  readonly interview: InterviewRef;
  readonly id: string;
  readonly name: string;
  readonly people: People;
}

/** How many are offered: more are found by more letters. */
const OFFERED = 4;

function FromList({ interview, id, name, people }: FromListProps) {
  const { t } = useI18n();
  const save = useSave();
  const may = useMayWrite('team');
  if (name === '' || !may) return null;
  const speaker = { interview, id, as: 'person' } as const;
  const alike = peopleLike(name, people).slice(0, OFFERED);
  return (
    <div role="group" aria-label={t('people.known')}>
      <Stack gap="tight">
        {alike.length > 0 && <p>{t('people.known')}</p>}
        {alike.map((person) => (
          <Button
            key={person.id}
            icon={UserCheck}
            wide
            onClick={() => void save((store) => choosePerson(store, speaker, { person: person.id, people }))}
          >
            {[person.name, person.role].filter(Boolean).join(' · ')}
          </Button>
        ))}
        <Button
          icon={UserPlus}
          wide
          onClick={() => void save((store) => addPerson(store, speaker, { name, people }))}
        >
          {t('people.newPerson', { name })}
        </Button>
        <p>{t('people.newPersonHint')}</p>
      </Stack>
    </div>
  );
}

/** Each word that was typed begins a word of the name, accents ignored. */
function peopleLike(typed: string, people: People): KnownPerson[] {
  const sought = foldedWords(typed);
  return [...people.values()].filter(({ name }) => {
    const words = foldedWords(name);
    return sought.every((start) => words.some((word) => word.startsWith(start)));
  });
}

interface KnownFieldsProps {
  readonly person: KnownPerson;
  readonly interview: InterviewRef;
}

/** What the team keeps of a person; what it takes to reach them lies deeper, in a record of its own. */
function KnownFields({ person, interview }: KnownFieldsProps) {
  const { t } = useI18n();
  const save = useSave();
  const read = useQuery(
    async ({ queries }) => ({
      item: await queries.get({ scope: person.scope, id: person.id }),
      details: await queries.get({ scope: 'team', id: detailsId(person.id) }),
    }),
    [person.scope, person.id],
  );
  if (!read?.item) return null;
  const { item, details } = read;
  const write = (fields: Readonly<Record<string, Json>>) =>
    save((store) => store.write({ scope: item.scope, kind: 'person', id: item.id, fields }));
  const tell = (fields: Readonly<Record<string, Json>>) => {
    // A name card is read by everyone: what is only the team's stands in the details.
    if (person.scope === 'team') return void write(fields);
    const of = {
      scope: 'team',
      kind: 'details',
      id: detailsId(person.id),
      initial: { person: person.id },
    } as const;
    return void save((store) => store.write({ ...of, fields }));
  };
  const rename = (fields: Readonly<Record<string, Json>>) =>
    save(async (store) => {
      const pseudonym = jsonWords(fields['pseudonym']);
      await store.write(pseudonymChange({ person: person.id, scope: person.scope }, pseudonym));
      await renamePermission(store, interview);
    });
  const shared = { of: item, values: item.values, write };
  const holder = person.scope === 'team' ? item : details;
  const typed = holder?.values['pseudonym'];
  const isTaken = typeof typed === 'string' && typed.trim() !== '' && person.pseudonym !== typed.trim();
  return (
    <>
      <SavedField
        {...shared}
        field="name"
        label={t('people.name')}
        hint={t('people.nameHint')}
        autoCapitalize="words"
      />
      <Chips
        legend={t('people.gender')}
        options={GENDERS.map((value) => ({ value, label: t(`people.gender.${value}`) }))}
        value={person.gender}
        onChange={(gender) => tell({ gender })}
      />
      <Select
        label={t('people.age')}
        options={[
          { value: '', label: t('people.age.none') },
          ...AGE_BANDS.map((value) => ({ value, label: t(`people.age.${value}`) })),
        ]}
        value={person.ageBand ?? ''}
        onChange={(ageBand) => tell({ ageBand })}
      />
      <SavedField {...shared} field="role" label={t('people.role')} hint={t('people.roleHint')} />
      <SavedField
        of={{
          ...(holder ?? { scope: 'team', kind: 'details', id: detailsId(person.id) }),
          initial: { person: person.id },
          interview,
        }}
        values={holder?.values ?? {}}
        field="pseudonym"
        label={t('people.pseudonym')}
        hint={isTaken ? t('people.pseudonymTaken', { name: person.pseudonym }) : t('people.pseudonymHint')}
        autoCapitalize="words"
        write={rename}
      />
      <Contact person={person.id} values={details?.values ?? {}} />
    </>
  );
}

function Contact({ person, values }: { person: string; values: Readonly<Record<string, Json>> }) {
  const { t } = useI18n();
  const save = useSave();
  const of = { scope: 'team', kind: 'details', id: detailsId(person), initial: { person } } as const;
  const write = (fields: Readonly<Record<string, Json>>) => save((store) => store.write({ ...of, fields }));
  const shared = { of, values, write };
  return (
    <Fold summary={t('people.contact')}>
      <Stack>
        <SavedField {...shared} field="phone" label={t('people.phone')} type="tel" />
        <SavedField {...shared} field="address" label={t('people.address')} />
        <SavedField {...shared} field="remarks" label={t('people.remarks')} long />
      </Stack>
    </Fold>
  );
}
