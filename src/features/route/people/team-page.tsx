import { UserMinus, UserPlus } from 'lucide';
import { useRoute } from 'preact-iso';
import type { OnRoute } from '../../../domain/roster.ts';
import { teamOf } from '../../../domain/team.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useMayWrite } from '../../../store/use-role.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { useEdit } from '../use-edit.ts';
import { MemberList } from './member-list.tsx';
import { BinIt, NotHere, useHeld } from './one-record.tsx';
import { useNameOf, useRoster } from './use-roster.ts';

/** A plan team: its name, and who is in it. */
export function TeamPage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const roster = useRoster();
  const read = useHeld('team', id);
  const may = useMayWrite('programme');
  const back = { href: '/route/people', label: t('roster.title') };
  if (roster === undefined || read === undefined) return null;
  const { item } = read;
  if (item === undefined) return <NotHere back={back} />;
  const members = roster.people.filter(({ card }) => card.team === id);
  const free = roster.people.filter(({ card }) => !roster.teams.some((team) => team.id === card.team));
  return (
    <Stack gap="wide">
      <Header title={teamOf(item.values).name || t('roster.unnamed')} back={back} />
      {may && <NameField item={item} />}
      <Section title={t('roster.inTeam')}>
        {may ? (
          <Movable people={members} to="" empty={t('roster.inTeamNobody')} />
        ) : (
          <MemberList people={members} empty={t('roster.inTeamNobody')} />
        )}
      </Section>
      {may && free.length > 0 && (
        <Section title={t('roster.noTeam')}>
          <Movable people={free} to={id} empty="" />
        </Section>
      )}
      {may && item.state === 'live' && <BinIt item={item} label={t('roster.teamToBin')} />}
    </Stack>
  );
}

function NameField({ item }: { item: Item }) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'team', id: item.id });
  return (
    <Stack>
      <CellField item={item} edit={edit} field="name" label={t('roster.name')} />
      <EditStateLine state={edit.state} />
    </Stack>
  );
}

/** People, each with the button that puts them into a team or out of it. @param to the team, or empty */
function Movable({ people, to, empty }: { people: readonly OnRoute[]; to: string; empty: string }) {
  const { t } = useI18n();
  const save = useSave();
  const nameOf = useNameOf();
  if (people.length === 0) return <p>{empty}</p>;
  const move = (id: string) =>
    void save((store) => store.write({ scope: 'programme', kind: 'person', id, fields: { team: to } }));
  return (
    <List>
      {people.map((person) => {
        const name = nameOf(person);
        return (
          <Row
            key={person.id}
            lead={<Avatar name={name} size="small" />}
            title={name}
            meta={person.card.role}
            href={`/person/${person.id}`}
            actions={
              <Button
                kind="plain"
                icon={to === '' ? UserMinus : UserPlus}
                aria-label={t(to === '' ? 'roster.takeOut' : 'roster.putIn', { name })}
                onClick={() => move(person.id)}
              >
                {t(to === '' ? 'roster.out' : 'roster.in')}
              </Button>
            }
          />
        );
      })}
    </List>
  );
}
