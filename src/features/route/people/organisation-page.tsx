import { Printer } from 'lucide';
import { useRoute } from 'preact-iso';
import { jsonWords } from '../../../domain/json-words.ts';
import { ORGANISATION_TYPES, organisationOf } from '../../../domain/organisation.ts';
import type { Roster } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useProgramme } from '../../../store/use-programme.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Header } from '../../../ui/header.tsx';
import { Section } from '../../../ui/section.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { FieldVersions } from '../field-versions.tsx';
import { PlaceField } from '../place-field.tsx';
import { useEdit } from '../use-edit.ts';
import { FairWords } from './fair-words.tsx';
import { MappedField } from './mapped-field.tsx';
import { MemberList } from './member-list.tsx';
import { BinIt, NotHere, useHeld } from './one-record.tsx';
import { useCountries, useRoster } from './use-roster.ts';

/** An organisation: what it is, what it shows and seeks at the experience fair, and who it sends. */
export function OrganisationPage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const roster = useRoster();
  const read = useHeld('organisation', id);
  const may = useMayWrite('programme');
  const { show } = useCountries();
  const back = { href: '/route/people', label: t('roster.title') };
  if (roster === undefined || read === undefined) return null;
  const { item } = read;
  if (item === undefined) return <NotHere back={back} />;
  const organisation = organisationOf(item.values);
  const { name, type, country } = organisation;
  return (
    <Stack gap="wide">
      <Header
        title={name || t('roster.unnamed')}
        subtitle={[type && t(`roster.type.${type}`), show(country)].filter(Boolean).join(' · ')}
        back={back}
      />
      <div data-print={may ? 'only' : undefined}>
        <FairWords organisation={organisation} />
      </div>
      {may && (
        <div data-print="no">
          <OrganisationFields item={item} />
        </div>
      )}
      <ButtonRow>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('roster.printCard')}
        </Button>
      </ButtonRow>
      <Members id={id} roster={roster} />
      {may && item.state === 'live' && <BinIt item={item} label={t('roster.organisationToBin')} />}
    </Stack>
  );
}

function Members({ id, roster }: { id: string; roster: Roster }) {
  const { t } = useI18n();
  const people = roster.people.filter(({ card }) => card.belongs === id);
  return (
    <Section title={t('roster.sends')}>
      <MemberList people={people} empty={t('roster.sendsNobody')} />
    </Section>
  );
}

function OrganisationFields({ item }: { item: Item }) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'organisation', id: item.id });
  const countries = useCountries();
  const places = useProgramme()?.places;
  const field = { item, edit };
  return (
    <Stack>
      <CellField {...field} field="name" label={t('roster.name')} />
      <Select
        label={t('roster.typeField')}
        options={[
          { value: '', label: t('route.choose') },
          ...ORGANISATION_TYPES.map((value) => ({ value, label: t(`roster.type.${value}`) })),
        ]}
        value={organisationOf(item.values).type ?? ''}
        onChange={(type) => void edit.write({ type })}
      />
      <FieldVersions
        item={item}
        field="type"
        label={t('roster.typeField')}
        show={(value) => {
          const known = ORGANISATION_TYPES.find((each) => each === value);
          return known ? t(`roster.type.${known}`) : '';
        }}
      />
      <MappedField
        {...field}
        field="country"
        label={t('roster.country')}
        suggestions={countries.suggestions}
        show={(code) => countries.show(jsonWords(code))}
        read={countries.read}
      />
      {places && (
        <>
          <PlaceField {...field} places={places} label={t('roster.home')} />
          <FieldVersions
            item={item}
            field="place"
            label={t('roster.home')}
            show={(value) => places.get(jsonWords(value))?.name ?? ''}
          />
        </>
      )}
      <CellField {...field} field="about" label={t('roster.about')} long />
      <CellField {...field} field="offers" label={t('roster.offers')} hint={t('roster.offersHint')} long />
      <CellField {...field} field="seeks" label={t('roster.seeks')} hint={t('roster.seeksHint')} long />
      <EditStateLine state={edit.state} />
    </Stack>
  );
}
