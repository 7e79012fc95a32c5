import { Building2, type IconNode, Plus, Printer, UsersRound } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Roster } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { NewOne } from './new-one.tsx';

export interface GroupsProps {
  roster: Roster;
  may: boolean;
}

/** Who sends people, each with its card for the experience fair. */
export function Organisations({ roster: { organisations, people }, may }: GroupsProps) {
  const { t } = useI18n();
  const from = (id: string) => people.filter(({ card }) => card.belongs === id).length;
  return (
    <Groups
      kind="organisation"
      icon={Building2}
      may={may}
      action={
        organisations.length > 0 && (
          <LinkButton href="/route/people/fair" icon={Printer}>
            {t('roster.fairCards')}
          </LinkButton>
        )
      }
      rows={organisations.map(({ id, name, type }) => ({
        id,
        name,
        meta: <Facts of={[type && t(`roster.type.${type}`), t('roster.count', { count: from(id) })]} />,
      }))}
    />
  );
}

/** Who makes a plan together; who is in a team, each person's card says. */
export function Teams({ roster: { teams, people }, may }: GroupsProps) {
  const { format } = useI18n();
  return (
    <Groups
      kind="team"
      icon={UsersRound}
      may={may}
      rows={teams.map(({ id, name }) => ({
        id,
        name,
        meta: format.list(people.filter(({ card }) => card.team === id).map(({ card }) => card.name)),
      }))}
    />
  );
}

interface GroupsListProps {
  kind: 'organisation' | 'team';
  icon: IconNode;
  may: boolean;
  action?: ComponentChildren;
  rows: readonly { id: string; name: string; meta: ComponentChildren }[];
}

function Groups({ kind, icon, may, action, rows }: GroupsListProps) {
  const { t } = useI18n();
  const [adding, setAdding] = useState(false);
  if (rows.length === 0 && !may) return null;
  return (
    <Section title={t(`roster.${kind}s`)}>
      <Stack>
        {rows.length === 0 ? (
          <p>{t(`roster.${kind}sEmpty`)}</p>
        ) : (
          <List>
            {rows.map(({ id, name, meta }) => (
              <Row
                key={id}
                icon={icon}
                title={name || t('roster.unnamed')}
                meta={meta}
                href={`/${kind}/${id}`}
              />
            ))}
          </List>
        )}
        {(may || action) && (
          <ButtonRow>
            {may && (
              <Button icon={Plus} onClick={() => setAdding(true)}>
                {t(`roster.add.${kind}`)}
              </Button>
            )}
            {action}
          </ButtonRow>
        )}
      </Stack>
      <NewOne open={adding} kind={kind} onClose={() => setAdding(false)} />
    </Section>
  );
}
