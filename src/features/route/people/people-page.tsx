import { FileUp, IdCard, Plus, Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  filterRoster,
  findOnRoute,
  organisationName,
  type OnRoute,
  type Roster,
  teamName,
} from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Field } from '../../../ui/field.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { TakeBack } from '../set-up/take-back.tsx';
import { NewOne } from './new-one.tsx';
import { Organisations, Teams } from './groups.tsx';
import { PeopleFilter } from './people-filter.tsx';
import { useFilter } from './use-filter.ts';
import { useCountries, useNameOf, useRoster } from './use-roster.ts';

/** Everyone who is on the route, who sends them, and who makes a plan together. */
export function PeoplePage() {
  const { t } = useI18n();
  const roster = useRoster();
  const may = useMayWrite('programme');
  const [adding, setAdding] = useState(false);
  if (roster === undefined) return null;
  const isEmpty = roster.people.length === 0;
  const add = may && (
    <Button icon={Plus} kind={isEmpty ? 'act' : 'quiet'} onClick={() => setAdding(true)}>
      {t('roster.add')}
    </Button>
  );
  const fromSheet = may && (
    <LinkButton href="/route/people/import" icon={FileUp}>
      {t('roster.fromSheet')}
    </LinkButton>
  );
  return (
    <Stack gap="wide">
      <Header
        title={t('roster.title')}
        subtitle={!isEmpty && t('roster.count', { count: roster.people.length })}
        back={{ href: '/route', label: t('route.toRoute') }}
        actions={!isEmpty && add}
      />
      {may && <TakeBack />}
      {isEmpty ? (
        <Stack>
          <EmptyPlace icon={Users} action={add}>
            {t(may ? 'roster.empty' : 'roster.nobody')}
          </EmptyPlace>
          {/* outside its frame, which large letters would leave too little room in */}
          {fromSheet && <ButtonRow>{fromSheet}</ButtonRow>}
        </Stack>
      ) : (
        <Everybody roster={roster}>{fromSheet}</Everybody>
      )}
      <Organisations roster={roster} may={may} />
      <Teams roster={roster} may={may} />
      <NewOne open={adding} kind="person" onClose={() => setAdding(false)} />
    </Stack>
  );
}

function Everybody({ roster, children }: { roster: Roster; children: ComponentChildren }) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const { filter, choose } = useFilter();
  const { show } = useCountries();
  const found = findOnRoute({ ...roster, people: filterRoster(roster, filter) }, query, show);
  const isNarrowed = query.trim() !== '' || Object.values(filter).some((value) => value !== '');
  return (
    <Stack>
      <Field label={t('roster.search')} type="search" value={query} onInput={setQuery} />
      <PeopleFilter roster={roster} filter={filter} onChoose={choose} />
      <p role="status">{isNarrowed && t('roster.found', { count: found.length })}</p>
      <LongList
        of={found}
        listed={[query, ...Object.values(filter)].join(' ')}
        more={(count) => t('kit.showMore', { count })}
      >
        {(shown) => (
          <List label={t('roster.title')}>
            {shown.map((person) => (
              <PersonRow key={person.id} person={person} roster={roster} />
            ))}
          </List>
        )}
      </LongList>
      <ButtonRow>
        <LinkButton href="/route/people/badges" icon={IdCard}>
          {t('roster.badges')}
        </LinkButton>
        {children}
      </ButtonRow>
    </Stack>
  );
}

function PersonRow({ person, roster }: { person: OnRoute; roster: Roster }) {
  const name = useNameOf()(person);
  const { show } = useCountries();
  const facts = [person.card.role, organisationName(person, roster), show(person.card.country)];
  return (
    <Row
      lead={<Avatar name={name} size="small" />}
      title={name}
      meta={<Facts of={[...facts, teamName(person, roster)]} />}
      href={`/person/${person.id}`}
    />
  );
}
