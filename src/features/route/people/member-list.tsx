import { Facts } from '../../../ui/facts.tsx';
import type { OnRoute } from '../../../domain/roster.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { useCountries, useNameOf } from './use-roster.ts';

/** Some of the people, each leading to their card. */
export function MemberList({ people, empty }: { people: readonly OnRoute[]; empty: string }) {
  const nameOf = useNameOf();
  const { show } = useCountries();
  if (people.length === 0) return <p>{empty}</p>;
  return (
    <List>
      {people.map((person) => (
        <Row
          key={person.id}
          lead={<Avatar name={nameOf(person)} size="small" />}
          title={nameOf(person)}
          meta={<Facts of={[person.card.role, show(person.card.country)]} />}
          href={`/person/${person.id}`}
        />
      ))}
    </List>
  );
}
