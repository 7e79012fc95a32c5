import { FileUp, IdCard, Plus, Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { deviceOf } from '../../../domain/device.ts';
import { type Joined, joinedOf } from '../../../domain/joined.ts';
import {
  filterRoster,
  findOnRoute,
  organisationName,
  type OnRoute,
  type Roster,
  teamName,
} from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useQuery } from '../../../store/use-query.tsx';
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
import { WhoJoined } from './who-joined.tsx';

/** Everyone who is on the route, who sends them, and who makes a plan together. */
export function PeoplePage() {
  const { t } = useI18n();
  const roster = useRoster();
  const may = useMayWrite('programme');
  const isTeam = useMayWrite('team');
  const devices = useQuery(({ queries }) => queries.ofKind('device'));
  const [adding, setAdding] = useState(false);
  if (roster === undefined || devices === undefined) return null;
  const joined = joinedOf(
    roster.people,
    devices.map(({ values }) => deviceOf(values)),
  );
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
        subtitle={!isEmpty && t('roster.cards', { count: roster.people.length })}
        back={{ href: '/route', label: t('route.toRoute') }}
        actions={!isEmpty && add}
      />
      {may && <TakeBack />}
      {isTeam && <WhoJoined joined={joined} />}
      {isEmpty ? (
        <Stack>
          <EmptyPlace icon={Users} action={add}>
            {t(may ? 'roster.empty' : 'roster.nobody')}
          </EmptyPlace>
          {/* outside its frame, which large letters would leave too little room in */}
          {fromSheet && <ButtonRow>{fromSheet}</ButtonRow>}
        </Stack>
      ) : (
        <Everybody roster={roster} joined={isTeam ? joined.cards : undefined}>
          {fromSheet}
        </Everybody>
      )}
      <Organisations roster={roster} may={may} />
      <Teams roster={roster} may={may} />
      <NewOne open={adding} kind="person" onClose={() => setAdding(false)} />
    </Stack>
  );
}

interface EverybodyProps {
  readonly roster: Roster;
  /** the cards of those who joined, where that is told */
  readonly joined: Joined['cards'] | undefined;
  readonly children: ComponentChildren;
}

function Everybody({ roster, joined, children }: EverybodyProps) {
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
              <PersonRow
                key={person.id}
                person={person}
                roster={roster}
                joined={joined?.has(person.id) === true}
              />
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

interface PersonRowProps {
  readonly person: OnRoute;
  readonly roster: Roster;
  readonly joined: boolean;
}

function PersonRow({ person, roster, joined }: PersonRowProps) {
  const { t } = useI18n();
  const name = useNameOf()(person);
  const { show } = useCountries();
  const facts = [person.card.role, organisationName(person, roster), show(person.card.country)];
  return (
    <Row
      lead={<Avatar name={name} size="small" />}
      title={name}
      meta={<Facts of={[...facts, teamName(person, roster), joined ? t('roster.hasJoined') : undefined]} />}
      href={`/person/${person.id}`}
    />
  );
}
