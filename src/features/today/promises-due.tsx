import { HeartHandshake } from 'lucide';
import { byDue, promiseOf } from '../../domain/promise.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';

/** What was promised to the hosts and is not kept yet, what is due first on top; only the team has it. */
export function PromisesDue() {
  const { t, format } = useI18n();
  const promises = useQuery(async ({ queries }) => {
    const items = await queries.ofKind('promise');
    return items.map(({ id, scope, values }) => ({ ...promiseOf(values), id, scope }));
  });
  const open = (promises ?? []).filter(({ done, words }) => !done && words !== '');
  if (open.length === 0) return null;
  return (
    <Section title={t('today.promises')}>
      <List>
        {open.sort(byDue).map(({ id, scope, words, due, interview, activity }) => (
          <Row
            key={id}
            href={
              interview
                ? `/interview/${scope}/${interview}`
                : activity === undefined
                  ? undefined
                  : `/stop/${activity}`
            }
            icon={HeartHandshake}
            title={words}
            whole
            meta={due && format.fullDay(due)}
          />
        ))}
      </List>
    </Section>
  );
}
