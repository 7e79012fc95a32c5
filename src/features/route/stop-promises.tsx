import { CircleCheck, HandHeart } from 'lucide';
import { byDue, promiseOf } from '../../domain/promise.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';

/** What was promised to the people of this stop; nothing where there is nothing. */
export function StopPromises({ id }: { id: string }) {
  const { t, format } = useI18n();
  const promises = useQuery(
    async ({ queries }) => {
      const items = await queries.linkedTo(id, 'promise');
      return items.map((item) => ({ ...promiseOf(item.values), id: item.id, item })).sort(byDue);
    },
    [id],
  );
  if (promises === undefined || promises.length === 0) return null;
  return (
    <Section title={t('listen.promises')}>
      <List>
        {promises.map(({ item, words, due, done, interview }) => (
          <Row
            key={item.key}
            icon={done ? CircleCheck : HandHeart}
            title={words || t('listen.newPromise')}
            meta={done ? t('listen.kept') : due && t('listen.dueOn', { day: format.day(due) })}
            href={interview && `/interview/${item.scope}/${interview}`}
          />
        ))}
      </List>
    </Section>
  );
}
